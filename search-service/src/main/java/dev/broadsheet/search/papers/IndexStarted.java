package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: the index of this generation exists. */
@Startup
@Singleton
class IndexStarted implements HealthCheck {

    private final IndexReadiness readiness;

    IndexStarted(IndexReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index-created")
                .status(readiness.isPresent())
                .build();
    }
}
