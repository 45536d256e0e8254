package dev.broadsheet.ingest.records;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.flywaydb.core.Flyway;

/** Started once the schema is the one that this version was built for. */
@Startup
@ApplicationScoped
class MigrationsHealth implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean migrated;

    MigrationsHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        migrated = migrated || flyway.info().pending().length == 0;
        return HealthCheckResponse.named("migrations").status(migrated).build();
    }
}
