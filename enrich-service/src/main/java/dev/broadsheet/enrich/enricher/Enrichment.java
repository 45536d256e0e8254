package dev.broadsheet.enrich.enricher;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Asks every enricher about a paper. */
@Singleton
public class Enrichment {

    private static final Logger LOG = Logger.getLogger(Enrichment.class);

    private final Language language;
    private final TextReader reader;
    private final FindingsCache earlier;
    private final List<Enricher> enrichers;
    private final String generation;

    @Inject
    Enrichment(
            Language language,
            TextReader reader,
            Enrichers enrichers,
            @ConfigProperty(name = "broadsheet.generation", defaultValue = "g1") String generation) {
        this(language, reader, enrichers.earlier(), enrichers.all(), generation);
    }

    /** With enrichers that are only measured: no time limit, and nothing kept of earlier revisions. */
    public Enrichment(
            Language language, TextReader reader, List<Enricher> enrichers, MeterRegistry metrics, String generation) {
        this(
                language,
                reader,
                FindingsCache.none(),
                enrichers.stream()
                        .<Enricher>map(enricher -> new MeasuredEnricher(enricher, metrics))
                        .toList(),
                generation);
    }

    private Enrichment(
            Language language, TextReader reader, FindingsCache earlier, List<Enricher> enrichers, String generation) {
        this.language = language;
        this.reader = reader;
        this.earlier = earlier;
        this.enrichers = enrichers;
        this.generation = generation;
    }

    /** The paper with what is found in it; a deleted one with nothing, because nobody may read it any more. */
    public PaperEnriched enrich(PaperDiscovered paper) {
        Findings findings = new Findings();
        if (!paper.deleted()) {
            Reading reading = new Reading(paper, language, reader, earlier);
            enrichers.forEach(enricher -> ask(enricher, reading, findings));
        }
        return findings.of(paper, generation);
    }

    // A text that overflows a recursive matcher fails like any other.
    private static void ask(Enricher enricher, Reading reading, Findings findings) {
        try {
            enricher.enrich(reading, findings);
        } catch (RuntimeException | StackOverflowError e) {
            findings.missing(enricher.field(), e);
            LOG.warnf(
                    e,
                    "enricher=failed field=%s paper=%s",
                    enricher.field(),
                    reading.paper().id());
        }
    }
}
