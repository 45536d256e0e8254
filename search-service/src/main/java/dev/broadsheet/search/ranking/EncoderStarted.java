package dev.broadsheet.search.ranking;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: queries can be understood. */
@Startup
@Singleton
class EncoderStarted implements HealthCheck {

    private final QueryEncoder encoder;

    EncoderStarted(QueryEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("encoder").status(encoder.isLoaded()).build();
    }
}
