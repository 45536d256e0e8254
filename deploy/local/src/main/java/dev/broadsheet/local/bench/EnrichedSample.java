package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.local.settings.LaunchException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a running enrich-service makes of some papers. */
public final class EnrichedSample {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private EnrichedSample() {}

    /** @param generation that the service enriches for */
    public static List<PaperEnriched> of(List<PaperDiscovered> papers, String bootstrapServers, String generation) {
        Map<String, Object> broker = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (Publisher publisher = new Publisher(bootstrapServers);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
            papers.forEach(paper -> publisher.publish(Topics.PAPER_DISCOVERED, paper.id(), paper));
            publisher.flush();
            String topic = Topics.paperEnriched(generation);
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            return read(consumer, papers.size());
        }
    }

    private static List<PaperEnriched> read(KafkaConsumer<String, byte[]> consumer, int papers) {
        Map<PaperId, PaperEnriched> enriched = new HashMap<>();
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (enriched.size() < papers) {
            consumer.poll(POLL).forEach(record -> {
                PaperEnriched paper = EventJson.read(record.value(), PaperEnriched.class);
                enriched.put(paper.id(), paper);
            });
            if (System.nanoTime() > latest) {
                throw new LaunchException(
                        "Of %d papers %d were enriched.".formatted(papers, enriched.size()),
                        "The service's log says more.");
            }
        }
        return enriched.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }
}
