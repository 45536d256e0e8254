package dev.broadsheet.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.broadsheet.search.fixture.InterruptibleOpenSearch;
import dev.broadsheet.search.fixture.Papers;
import dev.broadsheet.search.fixture.Published;
import dev.broadsheet.search.fixture.Readers;
import dev.broadsheet.search.fixture.Readers.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = InterruptibleOpenSearch.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OutageIT {

    // A deadline of one second, and what a busy machine may need beside; without a deadline it would be twenty.
    private static final Duration IN_TIME = Duration.ofSeconds(5);
    private static final int PER_SECOND = 20;
    private static final int AWAY_SECONDS = 15;
    private static final List<String> ASKED = List.of(
            "/api/papers/2603.00100",
            "/api/papers/search?q=store",
            "/",
            "/api/daily_papers?limit=5",
            "/api/papers/2603.00101",
            "/q/health/live");

    @TestHTTPResource("/")
    URI service;

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
        given().get("/status").then().statusCode(200).body(containsString("The archive cannot be read right now"));

        InterruptibleOpenSearch.mend();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/api/papers/2603.00001")
                        .then()
                        .statusCode(200)
                        .body("upvotes", equalTo(5)));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void answersEveryReaderInTimeWhileOpenSearchIsAway() throws IOException {
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2603.00100", 10, "Read before the store went away"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> given().get("/api/papers/2603.00100").statusCode() == 200);

            InterruptibleOpenSearch.cut();
            for (int number = 101; number <= 150; number++) {
                published.paper(Papers.enriched("2603.00" + number, 10, "Written while the store was away"));
            }
            List<Answer> answers = new Readers(service).ask(ASKED, PER_SECOND, AWAY_SECONDS * PER_SECOND);

            assertThat(answers).allMatch(answer -> answer.isGoodWithin(IN_TIME));
            assertThat(answers)
                    .filteredOn(answer -> answer.path().equals("/api/papers/2603.00100"))
                    .allMatch(answer -> answer.status() == 200 && answer.kept());
            assertThat(answers)
                    .filteredOn(answer -> answer.path().equals("/q/health/live"))
                    .allMatch(answer -> answer.status() == 200);
        }
        InterruptibleOpenSearch.mend();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> IntStream.rangeClosed(101, 150)
                        .allMatch(number ->
                                given().get("/api/papers/2603.00" + number).statusCode() == 200));
    }

    private double deferred() {
        return registry.counter("broadsheet.search.bulk.deferred").count();
    }
}
