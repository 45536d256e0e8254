package dev.broadsheet.notify.subscription;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** How many readers there are in each state; looked up now and then. */
@ApplicationScoped
class SubscriberGauges {

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
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "select state, count(*) from subscriber group by state", Object[].class)
                        .getResultList())
                .invoke(rows -> byState = rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())))
                .replaceWithVoid();
    }
}
