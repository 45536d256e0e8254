package dev.broadsheet.ingest.frontpage;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.ingest.MovableClock;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.feed.FeedConfig;
import dev.broadsheet.ingest.feed.FeedSource;
import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.FakePaper;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.records.SignalsStore;
import dev.broadsheet.ingest.sighting.Sightings;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is chosen for one day, of a category and a week that no other test uses. */
@QuarkusTest
@TestProfile(QuickHarvest.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class FrontPageChoiceIT {

    @Inject
    Rounds rounds;

    @Inject
    AnnouncementCalendar calendar;

    @Inject
    Sightings sightings;

    @Inject
    SignalsStore signals;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    MovableClock clock;

    @Inject
    Papers papers;

    private final FakeArxiv arxiv = new FakeArxiv();
    private FrontPage frontPage;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        FrontPageConfig config = Settings.of(
                FrontPageConfig.class,
                Map.of(
                        "broadsheet.front-page.categories", "nlin.AO",
                        "broadsheet.front-page.papers", "10",
                        "broadsheet.front-page.days", "1"));
        frontPage = new FrontPage(new Candidates(sessions, config), signals, calendar, config, clock);
    }

    @AfterEach
    void stop() {
        clock.moveBack();
        arxiv.close();
    }

    @Test
    void choosesFromTheAnnouncementOfTheDayWhenOnlyTheFeedIsFollowed() throws Exception {
        announce("2607.20001", "2026-04-13");
        announce("2607.20002", "2026-04-14");

        chooseAt("2026-04-14T17:00:00Z");

        assertThat(shownOn("2026-04-14")).containsExactly("2607.20002");
    }

    @Test
    void choosesFromTheDayThatASnapshotTells() throws Exception {
        load("2607.21001", "2026-04-14");
        load("2607.21002", "2026-04-15");

        chooseAt("2026-04-15T17:00:00Z");

        assertThat(shownOn("2026-04-15")).containsExactly("2607.21002");
    }

    private void announce(String id, String day) throws Exception {
        arxiv.has(new FakePaper(id, LocalDate.parse(day), "nlin.AO", "On paper " + id));
        arxiv.showsTheFeedOf(day);
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
        rounds.run(new FeedSource(
                Settings.of(
                        FeedConfig.class,
                        Map.of(
                                "broadsheet.sources.feed.url", arxiv.url() + "/atom",
                                "broadsheet.sources.feed.categories", "nlin.AO")),
                Settings.of(ArxivConfig.class, Map.of("broadsheet.arxiv.request-pause", "10ms")),
                calendar,
                sightings,
                clock));
    }

    private static void load(String id, String day) {
        given().header("Authorization", "Bearer " + QuickHarvest.OPERATOR)
                .contentType("application/x-ndjson")
                .body("{\"id\":\"%s\",\"title\":\"A paper\",\"authors\":\"A. Person\",\"categories\":\"nlin.AO\",\"listed\":\"%s\"}"
                        .formatted(id, day)
                        .getBytes(UTF_8))
                .post("/api/imports")
                .then()
                .statusCode(200);
    }

    private void chooseAt(String time) throws Exception {
        clock.moveTo(Instant.parse(time));
        rounds.run(frontPage);
    }

    private List<String> shownOn(String day) throws Exception {
        return papers.column(
                "select id from paper_signals where shown_day = cast(? as date) and id like '2607.2%' order by id", day);
    }
}
