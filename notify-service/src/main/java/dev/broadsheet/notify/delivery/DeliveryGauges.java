package dev.broadsheet.notify.delivery;

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

/** How many mails are not sent yet, and how long the oldest has been waiting; looked up now and then. */
@ApplicationScoped
class DeliveryGauges {

    private static final String UNSENT = "select state, count(*), "
            + "cast(extract(epoch from now() - min(requested_at)) as double precision) from email "
            + "where state in ('REQUESTED', 'SENDING', 'DEFERRED') group by state";

    private static final String HELD_OFF =
            "select (select count(*) from suppression), (select count(*) from sending_stop)";

    private record Unsent(long mails, double oldestSeconds) {}

    private static final Unsent NONE = new Unsent(0, 0);

    private final Mutiny.SessionFactory sessions;
    private volatile Map<String, Unsent> byState = Map.of();
    private volatile long suppressedAddresses;
    private volatile long stops;

    @Inject
    DeliveryGauges(Mutiny.SessionFactory sessions, MeterRegistry registry) {
        this.sessions = sessions;
        Stream.of("REQUESTED", "SENDING", "DEFERRED").forEach(state -> register(state, registry));
        Gauge.builder("broadsheet.notify.suppressed.addresses", () -> suppressedAddresses)
                .register(registry);
        Gauge.builder("broadsheet.notify.sending.stopped", () -> stops).register(registry);
    }

    private void register(String state, MeterRegistry registry) {
        String tag = state.toLowerCase(Locale.ROOT);
        Gauge.builder("broadsheet.notify.mails.unsent", () -> unsent(state).mails())
                .tag("state", tag)
                .register(registry);
        Gauge.builder("broadsheet.notify.mails.unsent.age", () -> unsent(state).oldestSeconds())
                .baseUnit("seconds")
                .tag("state", tag)
                .register(registry);
    }

    private Unsent unsent(String state) {
        return byState.getOrDefault(state, NONE);
    }

    @Scheduled(
            identity = "delivery-gauges",
            every = "${broadsheet.notify.gauges-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return PatientRetry.orNextTime(
                "gauges of mails",
                sessions.withTransaction(session -> session.createNativeQuery(UNSENT, Object[].class)
                        .getResultList()
                        .invoke(rows -> byState = counted(rows))
                        .chain(() -> session.createNativeQuery(HELD_OFF, Object[].class)
                                .getSingleResult())
                        .invoke(this::see)
                        .replaceWithVoid()));
    }

    private void see(Object[] heldOff) {
        suppressedAddresses = ((Number) heldOff[0]).longValue();
        stops = ((Number) heldOff[1]).longValue();
    }

    private static Map<String, Unsent> counted(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> new Unsent(((Number) row[1]).longValue(), ((Number) row[2]).doubleValue())));
    }
}
