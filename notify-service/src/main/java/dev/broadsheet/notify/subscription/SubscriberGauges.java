package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.intake.PatientRetry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many readers there are in each state; looked up now and then. */
@ApplicationScoped
class SubscriberGauges {

    private static final String COUNTS = "select state, count(*) from subscriber group by state";

    private final Mutiny.SessionFactory sessions;
    private volatile Map<String, Long> byState = Map.of();

    @Inject
    SubscriberGauges(Mutiny.SessionFactory sessions, MeterRegistry registry) {
        this.sessions = sessions;
        Stream.of(SubscriberState.values())
                .forEach(state -> Gauge.builder(
                                "broadsheet.notify.subscribers", () -> byState.getOrDefault(state.name(), 0L))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry));
    }

    @Scheduled(
            identity = "subscriber-gauges",
            every = "${broadsheet.notify.gauges-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return PatientRetry.orNextTime(
                "gauges of readers",
                sessions.withTransaction(session -> session.createNativeQuery(COUNTS, Object[].class)
                                .getResultList())
                        .invoke(rows -> byState = counted(rows))
                        .replaceWithVoid());
    }

    private static Map<String, Long> counted(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
