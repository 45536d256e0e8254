package dev.broadsheet.ingest.frontpage;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.MovableClock;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.daily.DailyConfig;
import dev.broadsheet.ingest.daily.DailySource;
import dev.broadsheet.ingest.feed.FeedConfig;
import dev.broadsheet.ingest.feed.FeedSource;
import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.FakeHuggingFace;
import dev.broadsheet.ingest.hosts.FakePaper;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.outbox.Cause;
import dev.broadsheet.ingest.records.SignalsStore;
import dev.broadsheet.ingest.records.Submission;
import dev.broadsheet.ingest.sighting.Sightings;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.Harvested;
import dev.broadsheet.ingest.source.Politeness;
import dev.broadsheet.ingest.source.Round;
import dev.broadsheet.ingest.source.Rounds;
import dev.broadsheet.ingest.source.Settings;
import dev.broadsheet.ingest.source.Source;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
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
    private final FollowedList followed = new FollowedList();
    private FrontPage frontPage;

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        frontPage = frontPage(List.of());
    }

    @AfterEach
    void stop() throws Exception {
        clock.moveBack();
        arxiv.close();
        papers.forgetSources();
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
        load("2607.21001", "2026-05-12");
        load("2607.21002", "2026-05-13");

        chooseAt("2026-05-13T17:00:00Z");

        assertThat(shownOn("2026-05-13")).containsExactly("2607.21002");
    }

    @Test
    void leavesADayToTheListOutsideUntilThatWasLongEnoughEmpty() throws Exception {
        frontPage = frontPage(List.of(followed));
        announce("2607.22001", "2026-04-16");

        chooseAt("2026-04-16T10:00:00Z");
        assertThat(shownOn("2026-04-16")).as("before the list was ever asked").isEmpty();
        followed.answered("0 seconds");
        chooseAt("2026-04-16T23:00:00Z");
        assertThat(shownOn("2026-04-16")).as("while it may still come").isEmpty();
        chooseAt("2026-04-17T00:10:00Z");
        assertThat(shownOn("2026-04-16")).containsExactly("2607.22001");
    }

    @Test
    void choosesNothingForADayThatTheListOutsideShows() throws Exception {
        frontPage = frontPage(List.of(followed));
        announce("2607.23001", "2026-04-20");
        FakeHuggingFace host = new FakeHuggingFace();
        try (host) {
            host.lists("2026-04-20", "2607.23002", 5);
            clock.moveTo(Instant.parse("2026-04-20T13:00:00Z"));
            rounds.run(new DailySource(
                    Settings.of(
                            DailyConfig.class,
                            Map.of(
                                    "broadsheet.sources.daily.url", host.url(),
                                    "broadsheet.sources.daily.request-pause", "10ms",
                                    "broadsheet.sources.daily.horizon-days", "1")),
                    clock));
        }
        followed.answered("0 seconds");

        chooseAt("2026-04-21T00:10:00Z");

        assertThat(shownOn("2026-04-20")).containsExactly("2607.23002");
    }

    @Test
    void choosesWhenTheListOutsideHasFailedForLong() throws Exception {
        frontPage = frontPage(List.of(followed));
        announce("2607.24001", "2026-04-21");

        followed.failed("59 minutes");
        chooseAt("2026-04-21T12:00:00Z");
        assertThat(shownOn("2026-04-21")).isEmpty();
        followed.failed("61 minutes");
        chooseAt("2026-04-21T12:05:00Z");
        assertThat(shownOn("2026-04-21")).containsExactly("2607.24001");
    }

    @Test
    void putsNoWithdrawnPaperForward() throws Exception {
        load("2607.25001", "2026-05-19");
        load("2607.25002", "2026-05-19", "This paper has been withdrawn by the author");
        for (String id : List.of("2607.25001", "2607.25002")) {
            Submission submission = new Submission("voter", Instant.parse("2026-05-18T12:00:00Z"), null, List.of());
            Awaiting.await(() -> signals.submit(new PaperId(id), submission, Cause.LIVE));
        }

        chooseAt("2026-05-19T12:00:00Z");

        assertThat(shownOn("2026-05-19")).containsExactly("2607.25001");
    }

    private FrontPage frontPage(List<Source> sources) {
        FrontPageConfig config = Settings.of(
                FrontPageConfig.class,
                Map.of(
                        "broadsheet.front-page.categories", "nlin.AO",
                        "broadsheet.front-page.papers", "10",
                        "broadsheet.front-page.days", "2"));
        return new FrontPage(
                new Candidates(sessions, config),
                new OutsideList(sources, sessions, calendar, config, clock),
                signals,
                calendar,
                config,
                clock);
    }

    /** A list outside that is followed, as far as its state tells. */
    private final class FollowedList implements Source {

        @Override
        public String name() {
            return "daily";
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Politeness politeness() {
            return new Politeness("nobody", Duration.ZERO);
        }

        @Override
        public Harvested harvest(Round round) {
            throw new UnsupportedOperationException("nobody asks it");
        }

        void answered(String ago) throws SQLException {
            papers.execute("delete from source_state");
            papers.execute("""
                    insert into source_state (source, condition, since, last_success_at, failures, next_run_at)
                    values ('daily', 'FRESH', now(), now() - interval '%s', 0, now())
                    """.formatted(ago));
        }

        void failed(String ago) throws SQLException {
            papers.execute("delete from source_state");
            papers.execute("""
                    insert into source_state (source, condition, since, failures, next_run_at)
                    values ('daily', 'FAILING', now() - interval '%s', 7, now())
                    """.formatted(ago));
        }
    }

    private void announce(String id, String day) throws Exception {
        arxiv.has(new FakePaper(id, LocalDate.parse(day), "nlin.AO", "On paper " + id));
        arxiv.showsTheFeedOf(day);
        clock.moveTo(Instant.parse(day + "T12:00:00Z"));
        rounds.run(new FeedSource(
                Settings.of(
                        FeedConfig.class,
                        Map.of(
                                "broadsheet.sources.feed.url",
                                arxiv.url() + "/atom",
                                "broadsheet.sources.feed.categories",
                                "nlin.AO")),
                Settings.of(ArxivConfig.class, Map.of("broadsheet.arxiv.request-pause", "10ms")),
                calendar,
                sightings,
                clock));
    }

    private static void load(String id, String day) {
        load(id, day, "12 pages");
    }

    private static void load(String id, String day, String remark) {
        String line = """
                {"id":"%s","title":"A paper","authors":"A. Person","categories":"nlin.AO","listed":"%s","comments":"%s"}\
                """.formatted(id, day, remark);
        given().header("Authorization", "Bearer " + QuickHarvest.OPERATOR)
                .contentType("application/x-ndjson")
                .body(line.getBytes(UTF_8))
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
                "select id from paper_signals where shown_day = cast(? as date) and id like '2607.2%' order by id",
                day);
    }
}
