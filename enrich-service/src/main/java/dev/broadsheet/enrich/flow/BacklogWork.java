package dev.broadsheet.enrich.flow;

import dev.broadsheet.enrich.flow.Outcome.Enriched;
import dev.broadsheet.enrich.flow.Outcome.Rejected;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Enriches what is missing, so few at a time that a live paper hardly waits. */
@Singleton
class BacklogWork {

    private static final int CHUNK = 32;

    private final Workers workers;
    private final RecordEnrichment enrichment;
    private final ProducerSettings settings;
    private final BacklogProgress progress;
    private final ConsumerGroup group;
    private final String generation;

    BacklogWork(
            Workers workers,
            RecordEnrichment enrichment,
            ProducerSettings settings,
            BacklogProgress progress,
            ConsumerGroup group,
            @ConfigProperty(name = "broadsheet.generation", defaultValue = "g1") String generation) {
        this.workers = workers;
        this.enrichment = enrichment;
        this.settings = settings;
        this.progress = progress;
        this.group = group;
        this.generation = generation;
    }

    String generation() {
        return generation;
    }

    /**
     * Returns when all are written, or when the pod no longer has just these partitions.
     *
     * @param missing packed entries, the newest last
     * @param givenUp gets the papers that cannot be enriched
     */
    void enrich(
            long[] missing,
            BacklogTopics topics,
            Set<TopicPartition> mine,
            Set<String> givenUp,
            BooleanSupplier stopping)
            throws InterruptedException {
        try (BacklogProducer producer = new BacklogProducer(settings)) {
            String topic = mine.iterator().next().topic();
            int left = missing.length;
            while (left > 0 && !stopping.getAsBoolean() && group.assigned().equals(mine)) {
                int from = Math.max(0, left - CHUNK);
                List<ConsumerRecord<String, byte[]>> papers =
                        read(LongStream.range(from, left).map(index -> missing[(int) index]), topics, topic);
                List<ProducerRecord<String, byte[]>> enriched = enriched(papers, givenUp);
                producer.write(enriched);
                progress.enriched(enriched.size());
                progress.passed(left - from - enriched.size());
                left = from;
            }
        }
    }

    private static List<ConsumerRecord<String, byte[]>> read(LongStream packed, BacklogTopics topics, String topic) {
        Map<Integer, TreeSet<Long>> offsets = packed.mapToObj(BacklogEntry::unpacked)
                .collect(Collectors.groupingBy(
                        BacklogEntry::partition,
                        Collectors.mapping(BacklogEntry::offset, Collectors.toCollection(TreeSet::new))));
        List<ConsumerRecord<String, byte[]>> papers = new ArrayList<>();
        offsets.forEach((partition, wanted) -> papers.addAll(topics.at(new TopicPartition(topic, partition), wanted)));
        return papers;
    }

    private List<ProducerRecord<String, byte[]>> enriched(
            List<ConsumerRecord<String, byte[]>> papers, Set<String> givenUp) throws InterruptedException {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>(papers.size());
        Deque<Future<Outcome>> begun = new ArrayDeque<>();
        for (ConsumerRecord<String, byte[]> paper : papers) {
            begun.add(workers.submit(() -> enrichment.enrich(paper)));
            if (begun.size() > workers.parallelism()) {
                add(begun.remove(), messages, givenUp);
            }
        }
        while (!begun.isEmpty()) {
            add(begun.remove(), messages, givenUp);
        }
        return messages;
    }

    private static void add(Future<Outcome> begun, List<ProducerRecord<String, byte[]>> messages, Set<String> givenUp)
            throws InterruptedException {
        try {
            switch (begun.get()) {
                case Enriched enriched -> messages.add(enriched.message());
                // Its dead letter lies where the first generation put it.
                case Rejected rejected -> givenUp.add(rejected.message().key());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a paper could not be worked on", e.getCause());
        }
    }
}
