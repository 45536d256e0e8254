package dev.broadsheet.notify.matching;

import dev.broadsheet.notify.intake.PatientRetry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many papers wait to be matched, and for how long; looked up now and then. */
@ApplicationScoped
class MatchingGauges {

    private static final String WAITING = "select count(*), "
            + "coalesce(cast(extract(epoch from now() - min(due_since)) as double precision), 0) "
            + "from paper_matching where due_since is not null";

    private record Waiting(long papers, double oldestSeconds) {}

    private final Mutiny.SessionFactory sessions;
    private volatile Waiting waiting = new Waiting(0, 0);

    @Inject
    MatchingGauges(Mutiny.SessionFactory sessions, MeterRegistry registry) {
        this.sessions = sessions;
        Gauge.builder("broadsheet.notify.match.waiting", () -> waiting.papers()).register(registry);
        Gauge.builder("broadsheet.notify.match.waiting.age", () -> waiting.oldestSeconds())
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(
            identity = "matching-gauges",
            every = "${broadsheet.notify.gauges-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return PatientRetry.orNextTime(
                "gauges of matching",
                sessions.withTransaction(session -> session.createNativeQuery(WAITING, Object[].class)
                                .getSingleResult())
                        .invoke(row -> waiting = new Waiting((long) row[0], (double) row[1]))
                        .replaceWithVoid());
    }
}
