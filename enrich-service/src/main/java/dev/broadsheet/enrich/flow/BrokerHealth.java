package dev.broadsheet.enrich.flow;

import dev.broadsheet.contracts.kafka.KafkaConnection;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: the broker answers, within the time that a probe waits. */
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private static final int TIMEOUT_MILLIS = 800;

    private final Admin admin;

    BrokerHealth(Config configuration) {
        this.admin = Admin.create(KafkaConnection.of(configuration)
                .with(Map.of(
                        AdminClientConfig.CLIENT_ID_CONFIG,
                        "enrich-health",
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        TIMEOUT_MILLIS)));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("kafka");
        try {
            int brokers = admin.describeCluster()
                    .nodes()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .size();
            return health.up().withData("brokers", brokers).build();
        } catch (ExecutionException | TimeoutException e) {
            return health.down().withData("cause", e.toString()).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return health.down().withData("cause", "interrupted").build();
        }
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
