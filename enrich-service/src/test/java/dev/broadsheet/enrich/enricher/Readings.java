package dev.broadsheet.enrich.enricher;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;

/** What one enricher alone says of a paper. */
public final class Readings {

    /** For what needs none. */
    public static final TextReader NO_TRANSFORMER = text -> {
        throw new IllegalStateException("no transformer here");
    };

    private Readings() {}

    public static PaperEnriched askedFor(Enricher enricher, PaperDiscovered paper, Language language) {
        return askedFor(enricher, paper, language, NO_TRANSFORMER);
    }

    public static PaperEnriched askedFor(
            Enricher enricher, PaperDiscovered paper, Language language, TextReader reader) {
        Findings findings = new Findings();
        enricher.enrich(new Reading(paper, language, reader), findings);
        return findings.of(paper, "g1");
    }
}
