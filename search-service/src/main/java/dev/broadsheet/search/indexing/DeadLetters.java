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
class DeadLetters {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final MutinyEmitter<ProducerRecord<String, byte[]>> channel;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<ProducerRecord<String, byte[]>> channel) {
        this.channel = channel;
    }

    /** @throws TimeoutException if Kafka did not take it in time */
    void add(ConsumerRecord<String, byte[]> failed, Throwable cause) {
        channel.send(DeadLetter.of(failed, "search", cause)).await().atMost(LONGEST_WAIT);
    }
}
