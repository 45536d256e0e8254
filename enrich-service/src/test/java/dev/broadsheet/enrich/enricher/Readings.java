package dev.broadsheet.enrich.enricher;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;

/** What one enricher alone says of a paper. */
public final class Readings {

    private Readings() {}

    public static PaperEnriched askedFor(Enricher enricher, PaperDiscovered paper, Language language) {
        Findings findings = new Findings();
        enricher.enrich(new Reading(paper, language), findings);
        return findings.of(paper, "g1");
    }
}
