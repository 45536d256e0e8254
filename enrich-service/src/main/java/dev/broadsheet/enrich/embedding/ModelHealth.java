package dev.broadsheet.enrich.embedding;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means: the model was checked, loaded, and has encoded its first text. */
@Startup
@ApplicationScoped
class ModelHealth implements HealthCheck {

    private final PaperEncoder encoder;

    ModelHealth(PaperEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("model")
                .up()
                .withData("name", encoder.descriptor().name())
                .withData("revision", encoder.descriptor().revision())
                .build();
    }
}
