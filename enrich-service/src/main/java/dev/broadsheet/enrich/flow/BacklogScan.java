package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.event.CloudEvent;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.event.MalformedEventException;
import dev.broadsheet.contracts.event.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the papers whose newest revision is not what the generation's topic has last. Whatever went before, such as a
 * restart, or an old revision that was written after a newer one, is thereby found. A partition's keys are in memory at a
 * time, and a number for each paper found.
 */
final class BacklogScan {

    private final BacklogTopics topics;
    private final String generation;

    BacklogScan(BacklogTopics topics, String generation) {
        this.topics = topics;
        this.generation = generation;
    }

    /** What of a paper of record is needed here. */
    record DatedPaper(String id, long revision, Instant publishedAt) {}

    /** Where the newest revision stands, and the id of the event that its enrichment would be. */
    private record Newest(String eventId, BacklogEntry entry) {}

    /**
     * {@link BacklogEntry}s, packed; the newest paper last.
     *
     * @param partitions of the discovered papers
     * @param givenUp papers that cannot be enriched
     */
    long[] missing(Collection<TopicPartition> partitions, Set<String> givenUp) {
        return partitions.stream()
                .flatMapToLong(partition -> missing(partition, givenUp))
                .sorted()
                .toArray();
    }

    private LongStream missing(TopicPartition partition, Set<String> givenUp) {
        Map<String, Newest> newest = new HashMap<>();
        topics.forEach(partition, paper -> note(paper, newest));
        newest.keySet().removeAll(givenUp);
        Map<String, String> written = new HashMap<>();
        TopicPartition enriched = new TopicPartition(Topics.paperEnriched(generation), partition.partition());
        topics.forEach(enriched, event -> written.put(event.key(), eventId(event)));
        newest.entrySet().removeIf(paper -> paper.getValue().eventId().equals(written.get(paper.getKey())));
        return newest.values().stream().mapToLong(paper -> paper.entry().packed());
    }

    // What cannot be read is the live flow's to dead-letter.
    private void note(ConsumerRecord<String, byte[]> read, Map<String, Newest> newest) {
        try {
            DatedPaper paper = EventJson.read(read.value(), DatedPaper.class);
            if (paper.publishedAt() != null && read.key().equals(paper.id())) {
                newest.put(
                        read.key(),
                        new Newest(
                                EnrichedRecord.id(generation, paper.id(), paper.revision()),
                                BacklogEntry.of(paper.publishedAt(), read.partition(), read.offset())));
            }
        } catch (MalformedEventException e) {
            newest.remove(read.key());
        }
    }

    private static String eventId(ConsumerRecord<String, byte[]> event) {
        return CloudEvent.of(event.headers()).id();
    }
}
