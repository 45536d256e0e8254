package dev.broadsheet.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.search.page.StatusPage.Fact;
import dev.broadsheet.search.page.StatusPage.SourceLine;
import dev.broadsheet.search.status.Archive;
import dev.broadsheet.search.status.PlatformStatus;
import dev.broadsheet.search.status.Source;
import dev.broadsheet.search.status.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusLayoutTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Archive ARCHIVE = new Archive(
            12_345,
            67,
            8,
            Optional.of(NOW.minusSeconds(240)),
            Optional.empty(),
            Optional.of(LocalDate.parse("2026-03-02")));
    private static final Source FRESH =
            new Source("feed", true, "fresh", null, NOW.minusSeconds(7_200), LocalDate.parse("2026-03-02"));
    private static final Source STALE = new Source("daily", true, "stale", "no list since Friday", null, null);

    @Test
    void saysThatAllIsWell() {
        StatusPage page =
                page(Optional.of(List.of(FRESH)), Optional.of(Map.of(Stage.READING, 12L, Stage.INDEXING, 0L)), true);

        assertThat(page.verdict()).startsWith("All is well");
        assertThat(page.archive())
                .contains(new Fact("Papers", "12,345"), new Fact("New here in 24 hours", "67"))
                .contains(new Fact("Last arrival", "4 minutes ago"), new Fact("Newest daily list", "2 Mar 2026"));
        assertThat(page.stages())
                .contains(new Fact("Reading and summarizing", "about 12 papers waiting"))
                .contains(new Fact("Putting into the search", "nothing is waiting"))
                .contains(new Fact("Sending mail", "not known right now"));
        assertThat(page.sources())
                .containsExactly(new SourceLine(
                        "arXiv, announcements",
                        "fresh",
                        false,
                        null,
                        "last brought something 2 hours ago, up to 2 Mar 2026"));
    }

    @Test
    void saysWhatIsWrong() {
        Optional<Map<Stage, Long>> idle = Optional.of(Map.of(Stage.READING, 0L));
        assertThat(page(Optional.of(List.of(FRESH, STALE)), idle, true).verdict())
                .contains("A source is behind");
        assertThat(page(Optional.empty(), idle, true).verdict()).contains("How fresh the sources are is not known");
        assertThat(page(Optional.of(List.of(FRESH)), Optional.empty(), true).verdict())
                .contains("what waits is not known");
        assertThat(page(Optional.of(List.of(FRESH)), Optional.of(Map.of(Stage.READING, 12_000L)), true)
                        .verdict())
                .contains("about 12,000 things wait");
        assertThat(page(Optional.of(List.of(FRESH)), idle, false).verdict()).contains("cannot be read right now");
    }

    @ParameterizedTest
    @CsvSource({"30, just now", "60, 1 minute ago", "3599, 59 minutes ago", "3600, 1 hour ago", "172800, 2 days ago"})
    void tellsHowLongAgo(long seconds, String words) {
        assertThat(StatusWords.ago(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
    }

    private static StatusPage page(
            Optional<List<Source>> sources, Optional<Map<Stage, Long>> waiting, boolean readable) {
        return StatusLayout.of(
                new PlatformStatus(sources, waiting, readable ? Optional.of(ARCHIVE) : Optional.empty()), NOW);
    }
}
