package dev.broadsheet.notify.edition;

import dev.broadsheet.notify.intake.PatientRetry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends the latest edition when its hour has come. Several pods may do so at once: the keys keep each digest single. */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = Logger.getLogger(DigestJob.class);

    private final DigestConfig config;
    private final DigestSchedule schedule;
    private final DigestRuns runs;
    private final EditionSending sending;
    private final Clock clock;

    @Inject
    DigestJob(DigestConfig config, DigestRuns runs, EditionSending sending, Clock clock) {
        this.config = config;
        this.schedule = new DigestSchedule(config.hour());
        this.runs = runs;
        this.sending = sending;
        this.clock = clock;
    }

    @Scheduled(
            identity = "digest",
            every = "${broadsheet.digest.check-every:60s}",
            // What came while this service was away is read in first; an edition is composed only once.
            delayed = "${broadsheet.digest.first-check-after:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sendWhatIsDue() {
        if (!config.scheduled()) {
            return Uni.createFrom().voidItem();
        }
        LocalDate due = schedule.lastDue(clock.instant());
        return PatientRetry.orNextTime(
                "digest",
                runs.of(due)
                        .chain(history -> history.finished() ? Uni.createFrom().voidItem() : run(due, history)));
    }

    // A new installation starts with its next digest, instead of with an edition that is still being read in.
    private Uni<Void> run(LocalDate due, DigestRuns.History history) {
        return history.neverRan() ? runs.finish(due, Optional.empty()) : run(due);
    }

    private Uni<Void> run(LocalDate due) {
        return sending.sendLatest()
                .invoke(sent -> report(due, sent))
                .chain(sent -> runs.finish(due, sent.map(SentEdition::edition)));
    }

    private static void report(LocalDate due, Optional<SentEdition> sent) {
        sent.ifPresentOrElse(
                edition -> LOG.infof(
                        "digest due=%s edition=%s requested=%d alreadyRequested=%d",
                        due, edition.edition(), edition.requested(), edition.alreadyRequested()),
                () -> LOG.infof("digest due=%s edition=none", due));
    }
}
