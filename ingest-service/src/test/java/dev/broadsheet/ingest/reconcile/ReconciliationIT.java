package dev.broadsheet.ingest.reconcile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.MovableClock;
import dev.broadsheet.ingest.arxiv.AnnouncementCalendar;
import dev.broadsheet.ingest.arxiv.ArxivConfig;
import dev.broadsheet.ingest.feed.FeedConfig;
import dev.broadsheet.ingest.feed.FeedSource;
import dev.broadsheet.ingest.hosts.FakeArxiv;
import dev.broadsheet.ingest.hosts.FakePaper;
import dev.broadsheet.ingest.hosts.Papers;
import dev.broadsheet.ingest.hosts.QuickHarvest;
import dev.broadsheet.ingest.lookup.LookupConfig;
import dev.broadsheet.ingest.lookup.LookupSource;
import dev.broadsheet.ingest.lookup.Lookups;
import dev.broadsheet.ingest.oai.OaiConfig;
import dev.broadsheet.ingest.oai.OaiSource;
import dev.broadsheet.ingest.sighting.Sighting;
import dev.broadsheet.ingest.sighting.Sightings;
import dev.broadsheet.ingest.source.Awaiting;
import dev.broadsheet.ingest.source.Condition;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(QuickHarvest.class)
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka,postgres"))
class ReconciliationIT {

    private static final String TUESDAY = "2026-03-03";
    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T17:00:00Z");
    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-03-04T17:00:00Z");

    @Inject
    Rounds rounds;

    @Inject
    AnnouncementCalendar calendar;

    @Inject
    Sightings sightings;

    @Inject
    Lookups lookups;

    @Inject
    ReconciliationSource reconciliation;

    @Inject
    MovableClock clock;

    @Inject
    Papers papers;

    private final FakeArxiv arxiv = new FakeArxiv();
    private final ArxivConfig polite = Settings.of(ArxivConfig.class, Map.of("broadsheet.arxiv.request-pause", "10ms"));

    @BeforeEach
    void startAnew() throws Exception {
        papers.forgetSources();
        clock.moveTo(TUESDAY_NOON);
        arxiv.showsTheFeedOf(TUESDAY);
    }

    @AfterEach
    void stop() {
        clock.moveBack();
        arxiv.close();
    }

    @Test
    void fillsWhatTheHarvestLeftOut() throws Exception {
        for (int number = 1; number <= 6; number++) {
            arxiv.has(FakePaper.of("2609.0100" + number, TUESDAY));
        }
        arxiv.has(FakePaper.of("2609.01009", "2026-03-04"));
        arxiv.harvestDrops("2609.01002", "2609.01003");
        arxiv.feedDrops("2609.01005");
        harvestBoth();

        var found = rounds.run(reconciliation);
        rounds.run(lookup());
        var afterwards = rounds.run(reconciliation);

        assertThat(found.freshness().why())
                .contains("2 papers were announced and not harvested")
                .contains("1 harvested and not announced")
                .contains("cs.CL on 2026-03-03");
        assertThat(papers.column("select id from lookup where outcome = 'FOUND' order by id"))
                .containsExactly("2609.01002", "2609.01003", "2609.01005");
        assertThat(afterwards.freshness().condition()).isEqualTo(Condition.FRESH);
        assertThat(papers.stored("2609.01")).hasSize(7);
    }

    @Test
    void looksUpAPaperThatWasSeenAndIsNotHere() throws Exception {
        PaperId lost = new PaperId("2609.02001");
        arxiv.has(FakePaper.of("2609.02001", TUESDAY));
        Awaiting.await(() ->
                sightings.add(Sightings.FEED, List.of(new Sighting(LocalDate.parse(TUESDAY), "cs.CL", lost, true))));
        clock.moveTo(WEDNESDAY_NOON);

        var found = rounds.run(reconciliation);
        rounds.run(lookup());
        var afterwards = rounds.run(reconciliation);

        assertThat(found.freshness().condition()).isEqualTo(Condition.STALE);
        assertThat(afterwards.freshness().condition()).isEqualTo(Condition.FRESH);
        assertThat(papers.events("2609.02")).containsOnly(Map.entry("2609.02001", 1L));
    }

    @Test
    void showsItsFiguresToEverybody() throws Exception {
        arxiv.has(FakePaper.of("2609.03001", TUESDAY), FakePaper.of("2609.03002", "2026-03-04"));
        arxiv.harvestDrops("2609.03001");

        harvestBoth();

        given().get("/api/sources/reconciliation")
                .then()
                .statusCode(200)
                .body("days.find { it.day == '2026-03-03' }.announced", equalTo(1))
                .body("days.find { it.day == '2026-03-03' }.missingInOai", equalTo(1))
                .body("days.find { it.day == '2026-03-03' }.notStored", equalTo(0));
    }

    // The feed on Tuesday, and the records the day after.
    private void harvestBoth() throws Exception {
        rounds.run(new FeedSource(
                Settings.of(
                        FeedConfig.class,
                        Map.of(
                                "broadsheet.sources.feed.url",
                                arxiv.url() + "/atom",
                                "broadsheet.sources.feed.categories",
                                "cs.CL")),
                polite,
                calendar,
                sightings,
                clock));
        clock.moveTo(WEDNESDAY_NOON);
        rounds.run(new OaiSource(
                Settings.of(
                        OaiConfig.class,
                        Map.of(
                                "broadsheet.sources.oai.url",
                                arxiv.url() + "/oai",
                                "broadsheet.sources.oai.from",
                                "2026-03-02")),
                polite,
                calendar,
                sightings,
                clock));
    }

    private LookupSource lookup() {
        return new LookupSource(
                Settings.of(LookupConfig.class, Map.of("broadsheet.sources.lookup.url", arxiv.url() + "/api/query")),
                polite,
                lookups);
    }
}
