package dev.broadsheet.notify.intake;

import dev.broadsheet.contracts.event.DeadLetter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/** Puts records aside that can never be processed, where an operator finds them. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String CONSUMER = "notify";

    private final MutinyEmitter<Record<String, byte[]>> emitter;
    private final PatientRetry retry;
    private final MeterRegistry metrics;

    @Inject
    DeadLetters(
            @Channel("dead-letters") MutinyEmitter<Record<String, byte[]>> emitter,
            PatientRetry retry,
            MeterRegistry metrics) {
        this.emitter = emitter;
        this.retry = retry;
        this.metrics = metrics;
    }

    /** Done when the broker has it. */
    Uni<Void> add(ConsumerRecord<String, byte[]> failed, Throwable cause) {
        ProducerRecord<String, byte[]> letter = DeadLetter.of(failed, CONSUMER, cause);
        return retry.<Void>untilItWorks(letter.topic(), () -> emitter.sendMessage(message(letter)))
                .invoke(() -> report(failed, cause));
    }

    private void report(ConsumerRecord<String, byte[]> failed, Throwable cause) {
        metrics.counter("broadsheet.notify.dead.letters", "topic", failed.topic())
                .increment();
        LOG.errorf(
                "dead letter topic=%s partition=%d offset=%d exception=%s",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                cause.getClass().getName());
    }

    private static Message<Record<String, byte[]>> message(ProducerRecord<String, byte[]> letter) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(letter.topic())
                .withHeaders(letter.headers())
                .build();
        return Message.of(Record.of(letter.key(), letter.value()), Metadata.of(metadata));
    }
}
