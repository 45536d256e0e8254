package dev.broadsheet.ingest.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Submission FIRST = new Submission("ada", NOON, "Read this.", List.of("https://example.org/a"));

    private final SignalsRow row = SignalsRow.first(new PaperId("2603.99999"));

    @Test
    void staysWithWhoeverCameFirst() {
        submit(FIRST, 1);

        assertThat(submit(new Submission("eve", NOON.plusSeconds(9), "No, this.", List.of()), 2))
                .isEmpty();
        assertThat(row.published().submittedBy().name()).isEqualTo("ada");
        assertThat(row.published().submittedOnDailyAt()).isEqualTo(NOON);
    }

    @Test
    void changesNothingWhenItIsRepeated() {
        submit(FIRST, 1);

        assertThat(submit(new Submission("ada", NOON.plusSeconds(9), FIRST.comment(), FIRST.mediaUrls()), 2))
                .isEmpty();
        assertThat(row.revision).isEqualTo(1);
    }

    @Test
    void takesItsSubmittersBetterWords() {
        submit(FIRST, 1);

        assertThat(submit(new Submission("ada", NOON.plusSeconds(9), "Do read this.", List.of()), 2))
                .isPresent();
        assertThat(row.published().discussion())
                .extracting(PaperSignals.Comment::text)
                .containsExactly("Do read this.");
        assertThat(row.published().submittedOnDailyAt()).isEqualTo(NOON);
    }

    private Optional<PaperSignals> submit(Submission said, long revision) {
        row.submitted(said);
        return row.republish(revision, NOON);
    }
}
