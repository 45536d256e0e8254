package dev.broadsheet.notify.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tables are there, in the form that this version needs. Once seen it stays so: an outage is no new start. */
@Startup
@ApplicationScoped
class SchemaMigrated implements AsyncHealthCheck {

    private static final String NAME = "schema";
    private static final String NEWEST =
            "select version from flyway_schema_history where success " + "order by installed_rank desc limit 1";

    private final Mutiny.SessionFactory sessions;
    private volatile String seen;

    @Inject
    SchemaMigrated(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return seen == null ? look() : Uni.createFrom().item(migrated());
    }

    private Uni<HealthCheckResponse> look() {
        return sessions.withTransaction(session ->
                        session.createNativeQuery(NEWEST, String.class).getSingleResult())
                .invoke(version -> seen = version)
                .map(version -> migrated())
                .onFailure()
                .recoverWithItem(SchemaMigrated::notYet);
    }

    private HealthCheckResponse migrated() {
        return HealthCheckResponse.named(NAME).up().withData("version", seen).build();
    }

    private static HealthCheckResponse notYet(Throwable failure) {
        return HealthCheckResponse.named(NAME)
                .down()
                .withData("cause", failure.getClass().getSimpleName())
                .build();
    }
}
