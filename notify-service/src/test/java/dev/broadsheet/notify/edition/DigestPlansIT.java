package dev.broadsheet.notify.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** A first edition of many readers finds tables that were empty when the service began to ask them. */
@QuarkusTest
class DigestPlansIT {

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void areMadeForTheTablesAsTheyAre() throws Throwable {
        String mode = VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(session ->
                session.createNativeQuery("show plan_cache_mode", String.class).getSingleResult()));

        assertThat(mode).isEqualTo("force_custom_plan");
    }
}
