package dev.broadsheet.enrich.flow;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the papers of one poll, and returns when all of them are in hand: the next poll waits until there is place. */
@ApplicationScoped
class PaperListener {

    static final String CHANNEL = "papers-discovered";

    /** What SmallRye notes on a record for itself. */
    private static final String OWN_HEADER = "__smallrye_generationId";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Pipeline pipeline;
    private volatile boolean stopping;

    PaperListener(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Incoming(CHANNEL)
    @Blocking(PaperListener.CHANNEL)
    void on(ConsumerRecords<String, byte[]> papers, IncomingKafkaRecordBatchMetadata<String, byte[]> metadata)
            throws InterruptedException {
        for (ConsumerRecord<String, byte[]> paper : papers) {
            paper.headers().remove(OWN_HEADER);
            while (!stopping && !pipeline.offer(paper, metadata.getConsumerGroupGenerationId(), BETWEEN_LOOKS)) {
                // Behind an outage there is no place for as long as it lasts.
            }
        }
    }

    // Before the consumer closes, which waits for the poll in hand.
    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }
}
