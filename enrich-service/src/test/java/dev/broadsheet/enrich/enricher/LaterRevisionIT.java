package dev.broadsheet.enrich.enricher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.enrich.Papers;
import dev.broadsheet.local.parts.LocalPartsResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All of the service's enrichers on two revisions of a paper. */
@QuarkusTest
@WithTestResource(
        value = LocalPartsResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "parts", value = "kafka"))
class LaterRevisionIT {

    @Inject
    Enrichment enrichment;

    @Inject
    MeterRegistry metrics;

    @Test
    void readsNothingAnewWhenOnlyMetadataChanged() {
        PaperEnriched first = enrichment.enrich(paper(1, "Snow on Slow Wheels", "12 pages", List.of("cs.LG")));
        long inferences = inferences();

        PaperEnriched second =
                enrichment.enrich(paper(2, "Snow on Slow Wheels", "13 pages, 4 figures", List.of("cs.CV", "cs.LG")));

        assertThat(inferences()).isEqualTo(inferences);
        assertThat(second.embedding()).isEqualTo(first.embedding());
        assertThat(second.keyPhrases()).isNotEmpty().isEqualTo(first.keyPhrases());
        assertThat(second.summary()).isEqualTo(first.summary());
        assertThat(second.facts().pages()).isEqualTo(13);
        assertThat(second.missing()).isEmpty();
    }

    @Test
    void readsAnotherTextAnew() {
        enrichment.enrich(paper(1, "Rain on Slow Wheels", "12 pages", List.of("cs.LG")));
        long inferences = inferences();

        enrichment.enrich(paper(2, "Rain on Fast Wheels", "12 pages", List.of("cs.LG")));

        assertThat(inferences()).isEqualTo(inferences + 1);
    }

    private long inferences() {
        return metrics.timer("broadsheet.enrich.inference").count();
    }

    private static PaperDiscovered paper(long revision, String title, String comments, List<String> categories) {
        return Papers.of("2601.99998", revision, title, Papers.ABSTRACT, comments, false)
                .withCategories(categories);
    }
}
