package dev.broadsheet.enrich.enricher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.enrich.Papers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class CachedEnricherTest {

    private static final long MEBIBYTE = 1024 * 1024;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Language language = new Language();
    private final Counting counting = new Counting();
    private final CachedEnricher cached = new CachedEnricher(counting, new FindingsCache(MEBIBYTE, metrics));

    @Test
    void asksOnceAboutTheSameText() {
        assertThat(summaryOf(revision(1, "A title", "An abstract.", "12 pages")))
                .isEqualTo("call 1");
        assertThat(summaryOf(revision(2, "A title", "An abstract.", "13 pages, accepted somewhere")))
                .isEqualTo("call 1");

        assertThat(hits()).isEqualTo(1);
    }

    @Test
    void asksAgainAboutAnotherTextHoweverItIsCut() {
        assertThat(summaryOf(revision(1, "A title", "An abstract.", null))).isEqualTo("call 1");
        assertThat(summaryOf(revision(2, "A", "titleAn abstract.", null))).isEqualTo("call 2");
        assertThat(summaryOf(revision(3, "A title", "Another abstract.", null))).isEqualTo("call 3");

        assertThat(hits()).isZero();
    }

    @Test
    void remembersNoFailure() {
        counting.failing = true;
        assertThatThrownBy(() -> summaryOf(revision(1, "A title", "An abstract.", null)))
                .hasMessage("out of words");
        counting.failing = false;

        assertThat(summaryOf(revision(1, "A title", "An abstract.", null))).isEqualTo("call 2");
    }

    @Test
    void keepsNothingWhereNothingMayBeKept() {
        CachedEnricher forgetful = new CachedEnricher(counting, new FindingsCache(0, metrics));

        ask(forgetful, revision(1, "A title", "An abstract.", null));
        assertThat(ask(forgetful, revision(2, "A title", "An abstract.", null))).isEqualTo("call 2");
    }

    private String summaryOf(PaperDiscovered paper) {
        return ask(cached, paper);
    }

    private String ask(Enricher enricher, PaperDiscovered paper) {
        return Readings.askedFor(enricher, paper, language).summary().text();
    }

    private double hits() {
        return metrics.counter("broadsheet.enrich.cache", "field", "summary", "result", "hit")
                .count();
    }

    private static PaperDiscovered revision(long revision, String title, String abstractText, String comments) {
        return Papers.of("2601.99999", revision, title, abstractText, comments, false);
    }

    private static final class Counting implements Enricher {
        private int calls;
        private boolean failing;

        @Override
        public String field() {
            return "summary";
        }

        @Override
        public boolean readsTextAlone() {
            return true;
        }

        @Override
        public void enrich(Reading reading, Findings findings) {
            calls++;
            if (failing) {
                throw new IllegalStateException("out of words");
            }
            findings.summary(new Summary("call " + calls, "counting"));
        }
    }
}
