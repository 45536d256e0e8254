package dev.broadsheet.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.quarantine.Quarantine;
import dev.broadsheet.ingest.records.PaperStore;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickHarvest.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class SourceRuntimeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    LeaseStore leases;

    @Inject
    WebClient web;

    @Inject
    PaperStore store;

    @Inject
    Quarantine quarantine;

    @Inject
    CursorStore cursors;

    @Inject
    SourceMetrics metrics;

    @Inject
    StateView states;

    @Inject
    SourceConfig config;

    @Inject
    Papers papers;

    private final FakeArxiv host = new FakeArxiv();
    private final Probe probe = new Probe();

    /** Asks its host for nothing in particular. */
    private final class Probe implements Source {

        private final AtomicInteger rounds = new AtomicInteger();
        private volatile Duration interval = Duration.ofMillis(300);

        @Override
        public String name() {
            return "probe";
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration interval() {
            return interval;
        }

        @Override
        public Politeness politeness() {
            return new Politeness("probe", Duration.ofMillis(200));
        }

        @Override
        public Harvested harvest(Round round) throws IOException, InterruptedException {
            round.fetch(Question.of(URI.create(host.url() + "/atom/cs.CL"))).close();
            rounds.incrementAndGet();
            return Harvested.of(Freshness.FRESH, Optional.of(LocalDate.parse("2026-03-04")));
        }
    }

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void triesAgainForEverAndTellsHowItIs() {
        for (int failure = 0; failure < 6; failure++) {
            host.refuses(503);
        }
        SourceRuntime pod = pod();

        pod.on(new StartupEvent());
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(states.latest("probe"))
                            .map(SourceState::condition)
                            .contains(Condition.FAILING));
            assertThat(state().why()).contains("localhost answers with status 503");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(state().condition()).isEqualTo(Condition.FRESH));
        } finally {
            pod.on(new ShutdownEvent());
        }

        assertThat(state().lastSuccess()).isPresent();
        assertThat(state().newestDay()).contains(LocalDate.parse("2026-03-04"));
        assertThat(state().failures()).isZero();
    }

    @Test
    void runsARoundOnceForTheDeploymentHoweverManyPodsThereAre() {
        probe.interval = Duration.ofMinutes(10);
        SourceRuntime one = pod();
        SourceRuntime other = pod();

        one.on(new StartupEvent());
        other.on(new StartupEvent());
        try {
            await().atMost(PATIENCE).until(() -> probe.rounds.get() > 0);
            await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> probe.rounds.get() == 1);
        } finally {
            one.on(new ShutdownEvent());
            other.on(new ShutdownEvent());
        }
    }

    @Test
    void goesOnWithAnotherPodWhenOneStops() {
        SourceRuntime one = pod();
        SourceRuntime other = pod();
        one.on(new StartupEvent());
        await().atMost(PATIENCE).until(() -> probe.rounds.get() > 0);

        other.on(new StartupEvent());
        one.on(new ShutdownEvent());
        int before = probe.rounds.get();

        try {
            await().atMost(PATIENCE).until(() -> probe.rounds.get() > before);
        } finally {
            other.on(new ShutdownEvent());
        }
    }

    @Test
    void listsTheSourcesForEverybody() {
        given().get("/api/sources")
                .then()
                .statusCode(200)
                .body("sources.name", hasItems("oai", "feed", "lookup", "daily", "reconciliation"))
                .body("sources.enabled", everyItem(equalTo(false)));
    }

    private SourceState state() {
        return states.latest("probe").orElseThrow();
    }

    private SourceRuntime pod() {
        Gates gates = new Gates(leases, config);
        Rounds rounds = new Rounds(gates, web, store, quarantine, cursors, metrics, config, OpenTelemetry.noop());
        return new SourceRuntime(List.of(probe), rounds, gates, states, config);
    }
}
