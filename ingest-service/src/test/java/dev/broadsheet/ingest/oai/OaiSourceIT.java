package dev.broadsheet.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.ingest.MovableClock;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.FakePaper;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.sighting.Sightings;
import dev.broadsheet.ingest.source.Condition;
import dev.broadsheet.ingest.source.FetchFailedException;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Rounds;
import dev.broadsheet.ingest.source.Settings;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
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
class OaiSourceIT {

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-03-04T17:00:00Z");

    @Inject
    Rounds rounds;

    @Inject
    AnnouncementCalendar calendar;

    @Inject
    Sightings sightings;

    @Inject
    MovableClock clock;

    @Inject
    Papers papers;

    private final FakeArxiv arxiv = new FakeArxiv();
    private OaiSource source;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        clock.moveTo(WEDNESDAY_NOON);
        source = new OaiSource(
                Settings.of(
                        OaiConfig.class,
                        Map.of(
                                "broadsheet.sources.oai.url",
                                arxiv.url() + "/oai",
                                "broadsheet.sources.oai.from",
                                "2026-03-02")),
                Settings.of(ArxivConfig.class, Map.of("broadsheet.arxiv.request-pause", "10ms")),
                calendar,
                sightings,
                clock);
    }

    @AfterEach
    void stop() {
        clock.moveBack();
        arxiv.close();
    }

    @Test
    void harvestsEveryPageOnceAndGoesOnFromTheLastCompleteDay() throws Exception {
        has("2611.01");

        Harvested first = rounds.run(source);
        Harvested again = rounds.run(source);

        assertThat(first.freshness().condition()).isEqualTo(Condition.FRESH);
        assertThat(again.newestDay()).hasToString("Optional[2026-03-04]");
        assertAllOnce("2611.01");
        assertThat(arxiv.requests()).anyMatch(request -> request.toString().contains("from=2026-03-03"));
    }

    @Test
    void fetchesATruncatedPageAgain() throws Exception {
        has("2611.02");
        rounds.run(source);
        papers.forgetSources();
        arxiv.breaksOff();

        assertThatThrownBy(() -> rounds.run(source)).isInstanceOf(UnreadableDocumentException.class);
        rounds.run(source);

        assertAllOnce("2611.02");
    }

    @Test
    void goesOnWithThePageThatWasRefused() throws Exception {
        has("2611.03");
        rounds.run(source);
        papers.forgetSources();
        int before = arxiv.requests().size();
        arxiv.refuses(500);

        assertThatThrownBy(() -> rounds.run(source)).hasMessageContaining("500");
        rounds.run(source);

        assertAllOnce("2611.03");
        assertThat(arxiv.requests()).hasSize(before + 4);
    }

    @Test
    void startsTheWindowAgainWhenATokenHasExpired() throws Exception {
        has("2611.04");
        arxiv.refusesAfter(1, 503);
        assertThatThrownBy(() -> rounds.run(source)).hasMessageContaining("503");
        arxiv.expireTokens();

        Harvested harvested = rounds.run(source);

        assertThat(harvested.freshness().condition()).isEqualTo(Condition.FRESH);
        assertAllOnce("2611.04");
    }

    @Test
    void takesARecordThatComesTwiceAcrossPagesOnce() throws Exception {
        has("2611.05");
        arxiv.repeatsRecordsAcrossPages();

        rounds.run(source);

        assertAllOnce("2611.05");
    }

    @Test
    void putsABadRecordIntoQuarantineAndTakesItsNeighbours() throws Exception {
        has("2611.06");
        arxiv.spoils("2611.06003");

        rounds.run(source);
        rounds.run(source);

        assertThat(papers.stored("2611.06")).hasSize(6).doesNotContain("2611.06003");
        assertThat(papers.column("select position from quarantine"))
                .singleElement()
                .asString()
                .contains("2611.06003");
    }

    @Test
    void survivesAnEntityBombAndASlowDrip() throws Exception {
        has("2611.07");
        arxiv.sendsAnEntityBomb();
        arxiv.drips();

        assertThatThrownBy(() -> rounds.run(source)).isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> rounds.run(source))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("took too long");
        rounds.run(source);

        assertAllOnce("2611.07");
    }

    @Test
    void isStaleWhenTheNewestAnnouncementIsMissing() throws Exception {
        arxiv.has(FakePaper.of("2611.08001", "2026-03-02"));

        Harvested harvested = rounds.run(source);

        assertThat(harvested.freshness().condition()).isEqualTo(Condition.STALE);
        assertThat(harvested.freshness().why()).contains("2026-03-04");
    }

    // Seven papers over three days: three pages.
    private void has(String prefix) {
        for (int number = 1; number <= 7; number++) {
            arxiv.has(FakePaper.of(prefix + "%03d".formatted(number), "2026-03-0" + (2 + number / 3)));
        }
    }

    private void assertAllOnce(String prefix) throws Exception {
        assertThat(papers.stored(prefix)).hasSize(7);
        assertThat(papers.events(prefix))
                .hasSize(7)
                .allSatisfy((id, events) -> assertThat(events).isOne());
    }
}
