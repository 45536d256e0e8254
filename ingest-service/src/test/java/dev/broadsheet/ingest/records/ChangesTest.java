package dev.broadsheet.ingest.records;

import static dev.broadsheet.ingest.records.FoundPapers.announced;
import static dev.broadsheet.ingest.records.FoundPapers.harvested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.outbox.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final DatabaseClock NOW = new DatabaseClock(1_000_000);

    @Test
    void recordsAPaperThatIsNew() {
        Changes changes = changes();

        changes.addPaper(observed(harvested(1, "A title")));

        assertThat(changes.newPapers).extracting(row -> row.revision).containsExactly(1_000_000L);
        assertThat(changes.events).hasSize(1);
    }

    @Test
    void remembersAnObservationThatSaysNothingNewWithoutPublishingIt() {
        PaperRow known = row(harvested(1, "A title"));
        Changes changes = changes(known);

        changes.addPaper(observed(announced(1, "Another title")));

        assertThat(changes.events).isEmpty();
        assertThat(changes.count()).isZero();
        assertThat(changes.changedPapers).containsExactly(known);
        assertThat(observed(announced(1, "Another title")).saysNewPaper(Fingerprints.parse(known.found)))
                .isFalse();
    }

    @Test
    void givesAChangedPaperARevisionAboveTheLastEvenWhenTheClockIsBehind() {
        PaperRow known = row(harvested(1, "A title"));
        known.revision = 2_000_000;
        Changes changes = changes(known);

        changes.addPaper(observed(harvested(1, "A better title")));

        assertThat(changes.changedPapers).extracting(row -> row.revision).containsExactly(2_000_001L);
    }

    @Test
    void doesNotHearWhatSourcesSayOfAPaperThatWasTakenDown() {
        PaperRow known = row(harvested(1, "A title"));
        changes(known).setDown(FoundPapers.ID, true);
        Changes changes = changes(known);

        changes.addPaper(observed(harvested(2, "A new version")));

        assertThat(changes.events).isEmpty();
    }

    @Test
    void publishesNothingOfWhatATakenDownPaperSaid() {
        PaperRow known = row(harvested(1, "A title"));

        changes(known).setDown(FoundPapers.ID, true);

        assertThat(known.published())
                .doesNotContain("A title", "An abstract", "Ada")
                .contains("\"deleted\":true");
    }

    @Test
    void putsAPaperBackAsItWas() {
        PaperRow known = row(harvested(1, "A title"));
        changes(known).setDown(FoundPapers.ID, true);

        changes(known).setDown(FoundPapers.ID, false);

        assertThat(known.published()).contains("A title", "An abstract", "\"revision\":1000002");
    }

    @Test
    void addsVotesToThoseFromOutside() {
        SignalsRow row = SignalsRow.first(FoundPapers.ID);
        row.said(observed(upvoted(7)));
        row.votes = 2;

        PaperSignals published = row.republish(5, Instant.EPOCH).orElseThrow();

        assertThat(published.upvotes()).isEqualTo(9);
    }

    @Test
    void republishesOnlyWhatChanged() {
        SignalsRow row = SignalsRow.first(FoundPapers.ID);
        row.said(observed(upvoted(7)));
        row.republish(5, Instant.EPOCH);

        assertThat(row.republish(6, Instant.EPOCH)).isEmpty();
        assertThat(row.revision).isEqualTo(5);
    }

    @Test
    void letsTheListOutsideDecideTheDay() {
        LocalDate outside = LocalDate.parse("2026-01-23");
        SignalsRow row = SignalsRow.first(FoundPapers.ID);
        row.listDay = outside.minusDays(1);

        assertThat(row.republish(1, Instant.EPOCH).orElseThrow().listDay()).isEqualTo(outside.minusDays(1));
        row.said(observed(upvoted(1)));
        assertThat(row.republish(2, Instant.EPOCH).orElseThrow().listDay()).isEqualTo(outside);
    }

    @Test
    void keepsWhatALaterAnswerLeavesOut() {
        FoundSignals complete = upvoted(7).signals().orElseThrow();
        FoundSignals sparse = FoundSignals.none(FoundPapers.ID);

        assertThat(sparse.over(complete).githubRepo()).isEqualTo("https://github.com/someone/something");
        assertThat(sparse.over(complete).listDay()).isEqualTo(complete.listDay());
    }

    private static Found upvoted(int upvotes) {
        FoundSignals none = FoundSignals.none(FoundPapers.ID);
        FoundSignals signals = new FoundSignals(
                none.id(),
                LocalDate.parse("2026-01-23"),
                null,
                upvotes,
                0,
                null,
                "https://github.com/someone/something",
                null,
                null,
                null,
                none.mediaUrls(),
                none.linkedModels(),
                none.linkedDatasets(),
                none.linkedSpaces(),
                none.discussion());
        return new Found(FoundPapers.ID, Optional.empty(), Optional.of(signals));
    }

    private static Observation observed(FoundPaper paper) {
        return Observation.of(Found.of(paper));
    }

    private static Observation observed(Found found) {
        return Observation.of(found);
    }

    private static PaperRow row(FoundPaper first) {
        Changes changes = changes();
        changes.addPaper(observed(first));
        return changes.newPapers.getFirst();
    }

    private static Changes changes(PaperRow... known) {
        Map<String, PaperRow> rows = known.length == 0 ? Map.of() : Map.of(known[0].id, known[0]);
        return new Changes(rows, Map.of(), NOW, Cause.LIVE);
    }
}
