package dev.broadsheet.enrich.enricher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.Papers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentTest {

    private static final Link LINK = new Link(Link.Kind.CODE, "https://github.com/ada/engine");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Enrichment enrichment = new Enrichment(
            new Language(), Readings.NO_TRANSFORMER, List.of(new Failing(), new Finding()), metrics, "g7");

    @Test
    void losesOnlyTheFieldOfAnEnricherThatFails() {
        PaperEnriched enriched = enrichment.enrich(Papers.storms("2601.99999"));

        assertThat(enriched.links()).containsExactly(LINK);
        assertThat(enriched.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.field()).isEqualTo("summary");
            assertThat(missing.cause()).contains("out of words").hasSizeLessThanOrEqualTo(200);
        });
        assertThat(metrics.counter("broadsheet.enrich.enricher.failures", "field", "summary")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void writesItsGeneration() {
        assertThat(enrichment.enrich(Papers.storms("2601.99999")).generation()).isEqualTo("g7");
    }

    @Test
    void asksNothingAboutADeletedPaper() {
        PaperDiscovered deleted = Papers.of("2601.99999", 2, "A title", "An abstract.", null, true);

        PaperEnriched enriched = enrichment.enrich(deleted);

        assertThat(enriched.paper()).isEqualTo(deleted);
        assertThat(enriched.links()).isEmpty();
        assertThat(enriched.missing()).isEmpty();
    }

    private static final class Finding implements Enricher {
        @Override
        public String field() {
            return "links";
        }

        @Override
        public void enrich(Reading reading, Findings findings) {
            findings.links(List.of(LINK));
        }
    }

    private static final class Failing implements Enricher {
        @Override
        public String field() {
            return "summary";
        }

        @Override
        public void enrich(Reading reading, Findings findings) {
            throw new IllegalStateException("out of words".repeat(50));
        }
    }
}
