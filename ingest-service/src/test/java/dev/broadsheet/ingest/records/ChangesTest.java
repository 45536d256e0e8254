package dev.broadsheet.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final DatabaseClock NOW = new DatabaseClock(1_000_000);
    private static final Hashed FOUND = Hashed.of(found(1, "A title"));

    @Test
    void recordsAPaperThatIsNew() {
        Changes changes = changes(Map.of(), FOUND);

        assertThat(changes.newPapers).hasSize(1);
        assertThat(changes.events).hasSize(1);
        assertThat(changes.newPapers.getFirst().revision).isEqualTo(1_000_000);
    }

    @Test
    void writesNothingForAPaperThatIsKnown() {
        Changes changes = changes(Map.of(FOUND.id(), new Known(FOUND.id(), 5, FOUND.paperHash(), 1)), FOUND);

        assertThat(changes.count()).isZero();
        assertThat(changes.events).isEmpty();
    }

    @Test
    void givesAChangedPaperARevisionAboveTheLastEvenWhenTheClockIsBehind() {
        Changes changes = changes(Map.of(FOUND.id(), new Known(FOUND.id(), 2_000_000, "other", 1)), FOUND);

        assertThat(changes.changedPapers).extracting(row -> row.revision).containsExactly(2_000_001L);
    }

    @Test
    void takesNoOlderVersionForNews() {
        Changes changes = changes(Map.of(FOUND.id(), new Known(FOUND.id(), 5, "other", 2)), FOUND);

        assertThat(changes.count()).isZero();
    }

    @Test
    void hashesEqualContentAlike() {
        assertThat(Hashed.of(found(1, "A title")).paperHash()).isEqualTo(FOUND.paperHash());
        assertThat(Hashed.of(found(1, "Another title")).paperHash()).isNotEqualTo(FOUND.paperHash());
    }

    private static Changes changes(Map<String, Known> papers, Hashed found) {
        return Changes.between(papers, Map.of(), List.of(found), NOW, Optional.empty());
    }

    private static Found found(int version, String title) {
        Instant day = Instant.parse("2026-01-22T03:51:43Z");
        return Found.of(new FoundPaper(
                new PaperId("2601.99999"),
                new Origin("test", Authority.COPY),
                version,
                DisplayText.plain(title),
                DisplayText.plain("An abstract."),
                List.of(),
                null,
                List.of("cs.CL"),
                day,
                day,
                List.of(),
                null,
                null,
                null,
                false));
    }
}
