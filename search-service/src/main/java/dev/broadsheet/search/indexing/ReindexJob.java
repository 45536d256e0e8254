package dev.broadsheet.search.indexing;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.opensearch.client.opensearch._types.OpenSearchException;

/** In the run mode {@code reindex} the service does this instead of listening, and ends: with 0 if it succeeded. */
@Singleton
class ReindexJob {

    private static final Logger LOG = Logger.getLogger(ReindexJob.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
    private static final int FAILED = 1;

    private final Reindexing reindexing;
    private final ReindexConfig config;
    private volatile boolean stopped;
    private Thread work;

    ReindexJob(Reindexing reindexing, ReindexConfig config) {
        this.reindexing = reindexing;
        this.config = config;
    }

    void on(@Observes StartupEvent started) {
        if (config.enabled()) {
            work = Thread.ofPlatform().name("reindex").start(() -> Quarkus.asyncExit(exitCode()));
        }
    }

    void on(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        if (work != null) {
            work.join(LONGEST_STOP);
        }
    }

    private int exitCode() {
        try {
            if (config.rollback()) {
                reindexing.goBack(() -> stopped);
            } else {
                reindexing.rebuild(() -> stopped);
            }
            return 0;
        } catch (InterruptedException e) {
            LOG.warn("stopped; everything is as it was");
        } catch (VerificationFailedException | IllegalStateException e) {
            LOG.errorf("not reindexed, everything is as it was: %s", e.getMessage());
        } catch (IOException | OpenSearchException e) {
            LOG.errorf(e, "not reindexed");
        } catch (RuntimeException e) {
            LOG.errorf(e, "not reindexed, by a fault of this program");
        }
        return FAILED;
    }
}
