package dev.broadsheet.notify.outbox;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import dev.broadsheet.contracts.outbox.OutboxRelay;
import dev.broadsheet.contracts.outbox.OutboxSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** This service's outbox relay, for as long as the service runs. */
@ApplicationScoped
public class RequestRelay {

    private final OutboxRelay relay;

    @Inject
    RequestRelay(DataSource dataSource, Config configuration) {
        this.relay = new OutboxRelay(dataSource, OutboxSettings.of("notify", KafkaConnection.of(configuration)));
    }

    void start(@Observes StartupEvent started) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        relay.close();
    }

    /** To be called after the commit of a transaction that asked for mails. */
    public void wake() {
        relay.wake();
    }
}
