package dev.broadsheet.enrich.flow;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.jboss.logging.Logger;

/**
 * Commits a slice, however long the broker is away. Any failure ends the producer: the next one, of the same
 * {@code transactional.id}, makes the broker finish or abort what was begun, and then the group's offsets tell which of
 * the two it was.
 */
@Singleton
class Publication {

    enum Result {
        COMMITTED,
        /** The partitions belong to another member of the group now, or again to this one from the last offset. */
        TAKEN_AWAY,
        /** The service ends; the records will be read again. */
        STOPPED
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

    Result publish(Slice slice) {
        Backoff backoff = new Backoff(config.firstPause(), config.longestPause());
        while (true) {
            try {
                return attempt(slice);
            } catch (RuntimeException e) {
                discardProducer();
                metrics.retried();
                LOG.warnf(
                        "transaction=failed records=%d cause=\"%s\"",
                        slice.outcomes().size(), e);
            }
            if (isStoppedWithin(backoff.next())) {
                return Result.STOPPED;
            }
        }
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Result attempt(Slice slice) {
        boolean again = producer.isEmpty();
        TransactionalProducer current = currentProducer();
        if (again && group.hasCommitted(slice.next())) {
            return Result.COMMITTED;
        }
        Optional<ConsumerGroupMetadata> member = group.memberOf(slice.groupGeneration());
        if (member.isEmpty()) {
            LOG.infof("slice=taken-away records=%d", slice.outcomes().size());
            return Result.TAKEN_AWAY;
        }
        current.commit(slice, member.get());
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

    /** Has it give up what it cannot commit at once. */
    void stop() {
        stopping.countDown();
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    void close() {
        discardProducer();
    }
}
