package dev.broadsheet.ingest.feed;

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
import dev.broadsheet.ingest.source.Rounds;
import dev.broadsheet.ingest.source.Settings;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
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
class FeedSourceIT {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T17:00:00Z");
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-03-04T17:00:00Z");
    private static final Instant SATURDAY_NOON = Instant.parse("2026-03-07T17:00:00Z");

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
    private FeedSource source;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        clock.moveTo(TUESDAY_NOON);
        source = sourceOf("cs.CL");
        arxiv.showsTheFeedOf("2026-03-03");
    }

    private FeedSource sourceOf(String categories) {
        return new FeedSource(
                Settings.of(
                        FeedConfig.class,
                        Map.of(
                                "broadsheet.sources.feed.url",
                                arxiv.url() + "/atom",
                                "broadsheet.sources.feed.categories",
                                categories)),
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
    void takesTheAnnouncementAndAsksOnlyForAnotherOne() throws Exception {
        arxiv.has(FakePaper.of("2612.01001", "2026-03-03"), FakePaper.of("2612.01002", "2026-03-03"));

        var first = rounds.run(source);
        var again = rounds.run(source);

        assertThat(first.freshness().condition()).isEqualTo(Condition.FRESH);
        assertThat(again.freshness().condition()).isEqualTo(Condition.FRESH);
        assertThat(papers.stored("2612.01")).hasSize(2);
        assertThat(papers.events("2612.01")).hasSize(2).doesNotContainValue(2L);
        assertThat(papers.column("select id from sighting where source = 'feed' order by id"))
                .containsExactly("2612.01001", "2612.01002");
    }

    @Test
    void seesThroughYesterdaysFeedServedAsTodays() throws Exception {
        arxiv.has(FakePaper.of("2612.02001", "2026-03-03"));
        rounds.run(source);

        clock.moveTo(WEDNESDAY_NOON);
        var stale = rounds.run(source);

        assertThat(stale.freshness().condition()).isEqualTo(Condition.STALE);
        assertThat(stale.freshness().why()).contains("2026-03-04").contains("2026-03-03");
        assertThat(stale.newestDay()).hasToString("Optional[2026-03-03]");
    }

    @Test
    void findsAnEmptyAnswerStaleOnAWorkingDayAndQuietAtTheWeekend() throws Exception {
        arxiv.has(FakePaper.of("2612.03001", "2026-03-06"));
        arxiv.showsTheFeedOf("2026-03-06");
        arxiv.answersNothing();

        var working = rounds.run(source);
        rounds.run(source);
        clock.moveTo(SATURDAY_NOON);
        arxiv.answersNothing();
        var weekend = rounds.run(source);

        assertThat(working.freshness().condition()).isEqualTo(Condition.STALE);
        assertThat(weekend.freshness().condition()).isEqualTo(Condition.QUIET_DAY);
    }

    @Test
    void harvestsTheOtherCategoriesWhenOneCannotBeHad() throws Exception {
        source = sourceOf("cs.XX,cs.CL");
        arxiv.has(FakePaper.of("2612.05001", "2026-03-03"));
        arxiv.refuses(404);

        assertThatThrownBy(() -> rounds.run(source))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("404");

        assertThat(papers.stored("2612.05")).hasSize(1);
    }

    @Test
    void asksNobodyElseOfAHostThatIsClosed() throws Exception {
        source = sourceOf("cs.CL,cs.CV,cs.LG");
        arxiv.refuses(503, "1");

        assertThatThrownBy(() -> rounds.run(source)).isInstanceOf(FetchFailedException.class);

        assertThat(arxiv.requests()).hasSize(1);
    }

    @Test
    void findsACategoryStaleThatHasBeenEmptyForWeeks() throws Exception {
        arxiv.has(FakePaper.of("2612.06001", "2026-03-03"));
        rounds.run(source);
        clock.moveTo(TUESDAY_NOON.plus(Duration.ofDays(14)));
        arxiv.showsTheFeedOf("2026-03-17");

        var weeksLater = rounds.run(source);

        assertThat(weeksLater.freshness().condition()).isEqualTo(Condition.STALE);
    }

    @Test
    void losesNothingToAFeedThatBreaksOff() throws Exception {
        for (int number = 1; number <= 5; number++) {
            arxiv.has(FakePaper.of("2612.0400" + number, "2026-03-03"));
        }
        arxiv.breaksOff();

        assertThatThrownBy(() -> rounds.run(source)).isInstanceOf(UnreadableDocumentException.class);
        rounds.run(source);

        assertThat(papers.stored("2612.04")).hasSize(5);
        assertThat(papers.events("2612.04")).hasSize(5).doesNotContainValue(2L);
    }
}
