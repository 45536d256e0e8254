package dev.broadsheet.enrich.flow;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/**
 * Commits slice after slice, on a thread of its own. In order: a slice is committed before anything that was read after
 * it, or it was taken away, and with it everything of its generation.
 */
@Singleton
class SliceCommitter {

    private static final Logger LOG = Logger.getLogger(SliceCommitter.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int FAILED = 1;

    private final Pipeline pipeline;
    private final Publication publication;
    private final FlowMetrics metrics;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("enrich-commit").unstarted(this::run);

    SliceCommitter(Pipeline pipeline, Publication publication, FlowMetrics metrics) {
        this.pipeline = pipeline;
        this.publication = publication;
        this.metrics = metrics;
    }

    void onStart(@Observes StartupEvent event) {
        thread.start();
    }

    private void run() {
        try {
            while (!publication.isStopping()) {
                pipeline.next(BETWEEN_LOOKS).ifPresent(this::commit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // No exception, which would be a dead letter, but an error. A new process is the only one to try again.
            LOG.error("flow=ended", e.getCause());
            Quarkus.asyncExit(FAILED);
        }
    }

    private void commit(Slice slice) {
        switch (publication.publish(slice)) {
            case COMMITTED -> metrics.committed(slice.outcomes());
            case TAKEN_AWAY -> pipeline.drop(slice.groupGeneration());
            case STOPPED -> {}
        }
    }

    // A transaction that is under way is brought to its end, or the broker would hold readers back until its time-out.
    void onStop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        publication.stop();
        thread.join(GRACE);
        publication.close();
    }
}
