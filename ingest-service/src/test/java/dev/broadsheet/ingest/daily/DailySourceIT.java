package dev.broadsheet.ingest.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.ingest.MovableClock;
import dev.broadsheet.ingest.hosts.FakeHuggingFace;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.source.Condition;
import dev.broadsheet.ingest.source.FetchFailedException;
import dev.broadsheet.ingest.source.Rounds;
import dev.broadsheet.ingest.source.Settings;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickHarvest.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class DailySourceIT {

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-03-04T17:00:00Z");

    @Inject
    Rounds rounds;

    @Inject
    MovableClock clock;

    @Inject
    Papers papers;

    private final FakeHuggingFace host = new FakeHuggingFace();
    private DailySource source;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        clock.moveTo(WEDNESDAY_NOON);
        source = new DailySource(
                Settings.of(
                        DailyConfig.class,
                        Map.of(
                                "broadsheet.sources.daily.url", host.url(),
                                "broadsheet.sources.daily.request-pause", "10ms",
                                "broadsheet.sources.daily.horizon-days", "4")),
                clock);
    }

    @AfterEach
    void stop() {
        clock.moveBack();
        host.close();
    }

    @Test
    void followsTheListsAndThePagesOfTheirPapers() throws Exception {
        for (int number = 0; number < 103; number++) {
            host.lists("2026-03-03", "2610.%05d".formatted(20_000 + number), number);
        }
        host.lists("2026-03-04", "2610.30001", 7);

        var harvested = rounds.run(source);

        assertThat(harvested.freshness().condition()).isEqualTo(Condition.FRESH);
        assertThat(harvested.newestDay()).hasToString("Optional[2026-03-04]");
        assertThat(papers.column("select id from paper_signals where id like '2610.2%'"))
                .hasSize(103);
        assertThat(host.requests())
                .filteredOn(request -> request.getPath().startsWith("/api/papers/"))
                .hasSize(20);
    }

    @Test
    void asksSeldomerForOlderDays() throws Exception {
        host.lists("2026-03-04", "2610.30002", 7);
        rounds.run(source);
        int before = host.requests().size();

        clock.moveTo(WEDNESDAY_NOON.plus(Duration.ofHours(2)));
        rounds.run(source);

        assertThat(host.requests().subList(before, host.requests().size()))
                .extracting(request -> request.toString())
                .containsExactly(
                        "/api/daily_papers?date=2026-03-04&p=0&limit=100", "/api/papers/2610.30002?field=comments");
    }

    @Test
    void followsTheOtherDaysWhenOneCannotBeHad() throws Exception {
        host.lists("2026-03-03", "2610.30005", 7);
        host.refuses(500);

        assertThatThrownBy(() -> rounds.run(source))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("500");

        assertThat(papers.column("select id from paper_signals where id = '2610.30005'"))
                .hasSize(1);
    }

    @Test
    void asksForOtherPagesWhenOneCannotBeHad() throws Exception {
        host.lists("2026-03-04", "2610.30006", 7);
        host.lists("2026-03-04", "2610.30007", 7);
        host.refusesAfter(4, 500);

        assertThatThrownBy(() -> rounds.run(source)).isInstanceOf(FetchFailedException.class);

        assertThat(host.requests())
                .extracting(URI::getPath)
                .contains("/api/papers/2610.30006", "/api/papers/2610.30007");
    }

    @Test
    void isStaleWhenAListHasNotCome() throws Exception {
        host.lists("2026-03-02", "2610.30003", 7);

        assertThat(rounds.run(source).freshness().condition()).isEqualTo(Condition.STALE);
    }

    @Test
    void waitsAsLongAsItIsTold() throws Exception {
        host.lists("2026-03-04", "2610.30004", 7);
        host.refuses(429, "1");
        long start = System.nanoTime();

        assertThatThrownBy(() -> rounds.run(source)).isInstanceOf(FetchFailedException.class);
        rounds.run(source);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        assertThat(papers.column("select id from paper_signals where id = '2610.30004'"))
                .hasSize(1);
    }
}
