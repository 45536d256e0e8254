package dev.broadsheet.enrich.flow;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.jboss.logging.Logger;

/**
 * Commits a batch, however long the broker is away. Any failure ends the producer: the next one, of the same
 * {@code transactional.id}, makes the broker finish or abort what was begun, and then the group's offsets tell which of
 * the two it was.
 */
@Singleton
class Publication {

    enum Result {
        COMMITTED,
        /** The partitions belong to another member of the group now, or again to this one from the last offset. */
        TAKEN_AWAY
    }

    private static final Logger LOG = Logger.getLogger(Publication.class);

    private final ProducerSettings settings;
    private final ConsumerGroup group;
    private final FlowConfig config;
    private final FlowMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Optional<TransactionalProducer> producer = Optional.empty();

    Publication(ProducerSettings settings, ConsumerGroup group, FlowConfig config, FlowMetrics metrics) {
        this.settings = settings;
        this.group = group;
        this.config = config;
        this.metrics = metrics;
    }

    /** @throws IllegalStateException if the service stops first */
    Result publish(Batch batch) throws InterruptedException {
        Backoff backoff = new Backoff(config.firstPause(), config.longestPause());
        while (true) {
            try {
                return attempt(batch);
            } catch (RuntimeException e) {
                discardProducer();
                metrics.retried();
                LOG.warnf(
                        "transaction=failed records=%d cause=\"%s\"",
                        batch.messages().size(), e);
            }
            if (stopping.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("stopped before the batch was committed; it will be read again");
            }
        }
    }

    private Result attempt(Batch batch) {
        boolean again = producer.isEmpty();
        TransactionalProducer current = currentProducer();
        if (again && group.hasCommitted(batch.next())) {
            return Result.COMMITTED;
        }
        Optional<ConsumerGroupMetadata> member = group.memberOf(batch.generation());
        if (member.isEmpty()) {
            LOG.infof("batch=taken-away records=%d", batch.messages().size());
            return Result.TAKEN_AWAY;
        }
        current.commit(batch, member.get());
        return Result.COMMITTED;
    }

    private synchronized TransactionalProducer currentProducer() {
        if (producer.isEmpty()) {
            producer = Optional.of(TransactionalProducer.start(settings, metrics));
        }
        return producer.get();
    }

    private synchronized void discardProducer() {
        producer.ifPresent(TransactionalProducer::close);
        producer = Optional.empty();
    }

    // Before the consumer closes: it waits for the batch in hand, which may be waiting for the broker.
    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
        discardProducer();
    }
}
