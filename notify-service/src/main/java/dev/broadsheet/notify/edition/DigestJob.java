package dev.broadsheet.notify.edition;

import dev.broadsheet.notify.intake.PatientRetry;
import dev.broadsheet.notify.schedule.DigestConfig;
import dev.broadsheet.notify.schedule.EditionClock;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/**
 * Closes editions when their hour has come, and sends digests when the readers' hours have. Several pods may do so at once:
 * editions are composed once, readers are locked, and the keys keep each digest single.
 */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = Logger.getLogger(DigestJob.class);

    private final DigestConfig config;
    private final EditionClock hours;
    private final DigestRuns runs;
    private final EditionStore editions;
    private final DueDigests digests;
    private final Clock clock;

    @Inject
    DigestJob(
            DigestConfig config,
            EditionClock hours,
            DigestRuns runs,
            EditionStore editions,
            DueDigests digests,
            Clock clock) {
        this.config = config;
        this.hours = hours;
        this.runs = runs;
        this.editions = editions;
        this.digests = digests;
        this.clock = clock;
    }

    @Scheduled(
            identity = "digest",
            every = "${broadsheet.digest.check-every:60s}",
            // What came while this service was away is read in first; an edition is composed only once.
            delayed = "${broadsheet.digest.first-check-after:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> closeAndSend() {
        if (!config.scheduled()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.instant();
        return PatientRetry.orNextTime(
                "digest",
                closeDays(hours.lastClosed(now))
                        .chain(() -> editions.compose(Period.WEEK, hours.lastClosedWeek(now)))
                        .chain(() -> digests.request(now))
                        .invoke(DigestJob::report)
                        .replaceWithVoid());
    }

    private Uni<Void> closeDays(LocalDate day) {
        return runs.of(day)
                .chain(history -> history.finished() ? Uni.createFrom().voidItem() : close(day, history));
    }

    // A new installation starts with its next edition, instead of with one that is still being read in.
    private Uni<Void> close(LocalDate day, DigestRuns.History history) {
        return history.neverRan() ? runs.finish(day) : editions.composeDays(day).chain(() -> runs.finish(day));
    }

    private static void report(int requested) {
        if (requested > 0) {
            LOG.infof("digests requested=%d", requested);
        }
    }
}
