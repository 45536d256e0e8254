package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Builds the topic of a new generation: looks what is missing in the partitions that this pod has, enriches that, the
 * newest papers first, and looks again, until nothing is missing. Live papers come by the usual way meanwhile. Nothing is
 * kept but the topic itself, so that a pod that comes later goes on where another ended.
 */
@Singleton
class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);

    private final BacklogConfig config;
    private final BacklogWork work;
    private final BacklogProgress progress;
    private final ConsumerGroup group;
    private final KafkaConnection kafka;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Set<String> givenUp = new HashSet<>();

    Backlog(
            BacklogConfig config,
            BacklogWork work,
            BacklogProgress progress,
            ConsumerGroup group,
            Config configuration) {
        this.config = config;
        this.work = work;
        this.progress = progress;
        this.group = group;
        this.kafka = KafkaConnection.of(configuration);
    }

    void onStart(@Observes StartupEvent event) {
        if (config.enabled()) {
            progress.looking();
            Thread.ofPlatform().daemon().name("enrich-backlog").start(this::run);
        }
    }

    private void run() {
        try {
            while (!isStoppedWithin(config.lookInterval().toMillis())) {
                settle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStoppedWithin(long millis) throws InterruptedException {
        return stopping.await(millis, TimeUnit.MILLISECONDS);
    }

    // Until nothing is missing in the partitions that the pod has; then as long as it has the same.
    private void settle() throws InterruptedException {
        Set<TopicPartition> mine = Set.of();
        try (BacklogTopics topics = new BacklogTopics(kafka)) {
            mine = group.assigned();
            if (mine.isEmpty()) {
                return;
            }
            progress.looking();
            long[] missing = new BacklogScan(topics, work.generation()).missing(mine, givenUp);
            progress.found(missing.length);
            LOG.infof("backlog=%d partitions=%d", missing.length, mine.size());
            work.enrich(missing, topics, mine, givenUp, () -> stopping.getCount() == 0);
        } catch (RuntimeException e) {
            // An outage of the broker, most of all: what is missing is found again.
            LOG.warnf(e, "backlog=interrupted");
            return;
        }
        while (progress.state() == BacklogProgress.State.DONE
                && group.assigned().equals(mine)
                && !isStoppedWithin(config.lookInterval().toMillis())) {
            // The live flow does what there is to do.
        }
    }

    void onStop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }
}
