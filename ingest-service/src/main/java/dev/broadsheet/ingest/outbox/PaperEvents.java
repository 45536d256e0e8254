package dev.broadsheet.ingest.outbox;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import dev.broadsheet.contracts.outbox.BulkGate;
import dev.broadsheet.contracts.outbox.OutboxRelay;
import dev.broadsheet.contracts.outbox.OutboxSettings;
import dev.broadsheet.ingest.liveness.Loops;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Runs the relay that publishes this service's events. */
@ApplicationScoped
public class PaperEvents implements Loops {

    private final OutboxRelay relay;
    private final Optional<HeldBackBulk> bulk;
    private final Counter written;

    PaperEvents(DataSource dataSource, Config configuration, BulkConfig config, MeterRegistry metrics) {
        KafkaConnection kafka = KafkaConnection.of(configuration);
        this.bulk = config.heldBack()
                ? Optional.of(new HeldBackBulk(new EnrichmentLag(kafka, config.enrichmentGroup()), config))
                : Optional.empty();
        this.relay = new OutboxRelay(
                dataSource,
                OutboxSettings.of("ingest", kafka),
                bulk.<BulkGate>map(gate -> gate).orElse(BulkGate.OPEN));
        this.written = metrics.counter("broadsheet.ingest.events.written");
        for (Lane lane : Lane.values()) {
            Gauge.builder("broadsheet.ingest.outbox.pending", relay, events -> pending(events, lane))
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
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

    @Override
    public List<String> died() {
        return relay.died();
    }

    void on(@Observes StartupEvent started) {
        relay.start();
        bulk.ifPresent(gate -> gate.start(relay::wake));
    }

    void on(@Observes ShutdownEvent stopping) {
        bulk.ifPresent(HeldBackBulk::close);
        relay.close();
    }

    // Not a number while the database cannot say; the scrape goes on.
    private static double pending(OutboxRelay relay, Lane lane) {
        try {
            return relay.pending(lane == Lane.BULK);
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
