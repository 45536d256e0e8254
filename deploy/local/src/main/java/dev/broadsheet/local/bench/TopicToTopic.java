package dev.broadsheet.local.bench;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.local.settings.LaunchException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The running service: from when the papers are sent to it until a reader of committed records has all of them. */
public final class TopicToTopic implements Contender, AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final String from;
    private final List<PaperDiscovered> papers;
    private final Publisher publisher;
    private final KafkaConsumer<String, byte[]> consumer;

    /**
     * @param from the topic that the service reads
     * @param to the topic that it writes
     */
    public TopicToTopic(String name, String bootstrapServers, String from, String to, MeasuredPapers papers) {
        this.name = name;
        this.from = from;
        this.papers = papers.papers();
        this.publisher = new Publisher(bootstrapServers);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        // It must not take the processors that are measured.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        (int) POLL.toMillis(),
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1 << 16),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(to).stream()
                .map(partition -> new TopicPartition(to, partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double perSecond() {
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        long begin = System.nanoTime();
        papers.forEach(paper -> publisher.publish(from, paper.id(), paper));
        publisher.flush();
        Set<String> arrived = new HashSet<>();
        while (arrived.size() < papers.size()) {
            consumer.poll(POLL).forEach(message -> arrived.add(message.key()));
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new LaunchException(
                        "Of %d papers %d came through.".formatted(papers.size(), arrived.size()),
                        "The service's log says more.");
            }
        }
        return papers.size() * 1e9 / (System.nanoTime() - begin);
    }

    @Override
    public void close() {
        publisher.close();
        consumer.close();
    }
}
