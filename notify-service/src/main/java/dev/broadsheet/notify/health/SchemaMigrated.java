package dev.broadsheet.notify.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables are there, in the form that this version needs. */
@Startup
@ApplicationScoped
class SchemaMigrated implements AsyncHealthCheck {

    private static final String NEWEST =
            "select version from flyway_schema_history where success " + "order by installed_rank desc limit 1";

    private final Mutiny.SessionFactory sessions;

    @Inject
    SchemaMigrated(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return sessions.withTransaction(session ->
                        session.createNativeQuery(NEWEST, String.class).getSingleResult())
                .map(version -> HealthCheckResponse.named("schema")
                        .up()
                        .withData("version", version)
                        .build())
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named("schema")
                        .down()
                        .withData("cause", failure.getClass().getSimpleName())
                        .build());
    }
}
