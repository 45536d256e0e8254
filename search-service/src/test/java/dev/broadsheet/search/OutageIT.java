package dev.broadsheet.search;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.broadsheet.search.fixture.InterruptibleOpenSearch;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = InterruptibleOpenSearch.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OutageIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    MeterRegistry registry;

    @Test
    void staysAliveWhileOpenSearchIsAwayAndIndexesEverythingAfterwards() throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/started").statusCode() == 200);

        InterruptibleOpenSearch.cut();
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2603.00001", 10, "Written while the store was away"));
            published.signals(Papers.signals("2603.00001", 10, 5));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> deferred() >= 2);

        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/api/papers/2603.00001")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("error", containsString("try again"));
        given().get("/").then().statusCode(503).body(containsString("The presses are stopped"));

        InterruptibleOpenSearch.mend();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/papers/2603.00001")
                        .then()
                        .statusCode(200)
                        .body("upvotes", equalTo(5)));
        given().get("/q/health/ready").then().statusCode(200);
    }

    private double deferred() {
        return registry.counter("broadsheet.search.bulk.deferred").count();
    }
}
