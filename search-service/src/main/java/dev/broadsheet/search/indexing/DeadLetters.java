package dev.broadsheet.search.indexing;

import dev.broadsheet.contracts.event.DeadLetter;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** Where a record goes that will never be indexed. */
@Singleton
class DeadLetters implements GivenUp {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final MutinyEmitter<ProducerRecord<String, byte[]>> channel;
    private final IndexingMetrics metrics;

    DeadLetters(
            @Channel("dead-letters") MutinyEmitter<ProducerRecord<String, byte[]>> channel, IndexingMetrics metrics) {
        this.channel = channel;
        this.metrics = metrics;
    }

    /** @throws TimeoutException if Kafka did not take it in time */
    @Override
    public void add(ConsumerRecord<String, byte[]> failed, Throwable cause) {
        channel.send(DeadLetter.of(failed, "search", cause)).await().atMost(LONGEST_WAIT);
        metrics.deadLettered(failed.topic());
    }
}
