package dev.broadsheet.ingest.outbox;

import dev.broadsheet.contracts.outbox.OutboxRelay;
import dev.broadsheet.contracts.outbox.OutboxSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay that publishes this service's events. */
@ApplicationScoped
public class PaperEvents {

    private final OutboxRelay relay;
    private final Counter written;

    PaperEvents(
            DataSource dataSource,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            MeterRegistry metrics) {
        this.relay = new OutboxRelay(dataSource, OutboxSettings.of("ingest", bootstrapServers));
        this.written = metrics.counter("broadsheet.ingest.events.written");
        Gauge.builder("broadsheet.ingest.outbox.pending", relay, PaperEvents::pending)
                .register(metrics);
    }

    /** Events have been committed with their papers; they are published at once. */
    public void committed(int events) {
        if (events > 0) {
            written.increment(events);
            relay.wake();
        }
    }

    Optional<Instant> failingSince() {
        return relay.failingSince();
    }

    void on(@Observes StartupEvent started) {
        relay.start();
    }

    void on(@Observes ShutdownEvent stopping) {
        relay.close();
    }

    // Not a number while the database cannot say; the scrape goes on.
    private static double pending(OutboxRelay relay) {
        try {
            return relay.pending();
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
