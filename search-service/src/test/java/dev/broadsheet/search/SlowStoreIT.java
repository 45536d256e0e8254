package dev.broadsheet.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;

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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenSearch is there and takes requests, and answers none of them. */
@QuarkusTest
@WithTestResource(value = InterruptibleOpenSearch.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SlowStoreIT {

    // A deadline of one second, and what a busy machine may need beside; without a deadline it would be twenty.
    private static final Duration IN_TIME = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @TestHTTPResource("/")
    URI service;

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void hold() {
        try (Published published = new Published(bootstrapServers)) {
            published.paper(Papers.enriched("2603.00077", 10, "A paper for impatient readers"));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/api/papers/2603.00077").statusCode() == 200);
        InterruptibleOpenSearch.hold();
    }

    @AfterEach
    void letFlow() {
        InterruptibleOpenSearch.letFlow();
    }

    @Test
    void answersFromMemoryOnceTheTimeIsOver() {
        Answer answer = new Readers(service).ask("/api/papers/2603.00077");

        assertThat(answer).matches(Answer::kept).matches(got -> got.isGoodWithin(IN_TIME));
        given().get("/api/papers/2603.00077").then().header("Age", matchesPattern("\\d+"));
    }

    @Test
    void saysInTimeThatItIsNotReady() {
        long begin = System.nanoTime();

        int status = given().get("/q/health/ready").statusCode();

        assertThat(status).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
    }

    @Test
    void tellsWhoeverAsksSomethingNewToComeBack() {
        List<Answer> answers = List.of(
                new Readers(service).ask("/api/papers/search?q=never+asked+before"),
                new Readers(service).ask("/api/papers/2603.00078"),
                new Readers(service).ask("/?page=never-seen"));

        assertThat(answers)
                .allMatch(answer -> answer.isGoodWithin(IN_TIME))
                .extracting(Answer::status)
                .containsOnly(503);
    }

    @Test
    void sendsAwayWhoComesWhileTooManyWait() {
        double before = shed();
        List<String> paths = IntStream.range(0, 12)
                .mapToObj(number -> "/api/papers/search?q=word" + number)
                .toList();

        List<Answer> answers = new Readers(service).ask(paths, 1_000, paths.size());

        assertThat(answers).allMatch(answer -> answer.status() == 503 && answer.isGoodWithin(IN_TIME));
        assertThat(shed() - before).isBetween(1.0, paths.size() - (double) AT_ONCE);
    }

    @Test
    void neverSendsAwayWhoAsksHowTheServiceIs() {
        List<String> paths = IntStream.range(0, 40)
                .mapToObj(number -> number % 2 == 0
                        ? "/api/papers/search?q=other" + number
                        : List.of("/q/health/live", "/q/metrics").get(number / 2 % 2))
                .toList();

        Map<Boolean, List<Answer>> answers = new Readers(service)
                .ask(paths, 1_000, paths.size()).stream()
                        .collect(Collectors.partitioningBy(
                                answer -> answer.path().startsWith("/q/")));

        assertThat(answers.get(true)).hasSize(20).allMatch(answer -> answer.status() == 200);
        assertThat(answers.get(false)).allMatch(answer -> answer.isGoodWithin(IN_TIME));
    }

    private double shed() {
        return registry.counter("broadsheet.search.reads.shed").count();
    }
}
