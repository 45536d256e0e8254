package dev.broadsheet.notify.matching;

import dev.broadsheet.notify.intake.PatientRetry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Matches what could not be matched when it came, and keeps house. */
@ApplicationScoped
class MatchingSweep {

    private final Matcher matcher;
    private final PapersToMatch papers;
    private final InterestSync sync;
    private final InterestStore interests;

    @Inject
    MatchingSweep(Matcher matcher, PapersToMatch papers, InterestSync sync, InterestStore interests) {
        this.matcher = matcher;
        this.papers = papers;
        this.sync = sync;
        this.interests = interests;
    }

    @Scheduled(
            identity = "matching-sweep",
            every = "${broadsheet.matching.sweep-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> match() {
        // New interests are in their place before somebody waits for it.
        return PatientRetry.orNextTime("matching", sync.catchUp().chain(matcher::matchWaiting));
    }

    @Scheduled(
            identity = "matching-check",
            every = "${broadsheet.matching.check-every:5m}",
            delayed = "${broadsheet.matching.check-every:5m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepHouse() {
        return PatientRetry.orNextTime(
                "check of interests",
                interests
                        .forgetUnwanted()
                        .chain(sync::catchUp)
                        .chain(sync::check)
                        .chain(papers::forgetOld)
                        .chain(papers::tryAgain));
    }
}
