package dev.broadsheet.enrich.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What came of some records that were read one after the other, to be committed together.
 *
 * @param next the offset after the last record of each partition
 * @param groupGeneration of the consumer group when the records were read (not of the model)
 */
record Slice(List<Outcome> outcomes, Map<TopicPartition, OffsetAndMetadata> next, int groupGeneration) {

    Slice {
        outcomes = List.copyOf(outcomes);
        next = Map.copyOf(next);
    }

    /** @param done records of one generation in the order in which they were read */
    static Slice of(List<Finished> done) {
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        done.forEach(finished ->
                next.put(finished.record().partition(), finished.record().next()));
        return new Slice(
                done.stream().map(Finished::outcome).toList(),
                next,
                done.getLast().record().groupGeneration());
    }

    List<ProducerRecord<String, byte[]>> messages() {
        return outcomes.stream().map(Outcome::message).toList();
    }

    /** A record that has its outcome. */
    record Finished(RecordInHand record, Outcome outcome) {}
}
