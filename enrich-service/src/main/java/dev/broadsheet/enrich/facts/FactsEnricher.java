package dev.broadsheet.enrich.facts;

import dev.broadsheet.contracts.paper.PaperEnriched.Facts;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** Pages, figures, tables and venue, as the authors' remarks tell them. */
@Singleton
public class FactsEnricher implements Enricher {

    @Override
    public String field() {
        return "facts";
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        String comments = Objects.toString(reading.paper().comments(), "");
        Integer pages = Counted.PAGES.in(comments).orElse(null);
        Integer figures = Counted.FIGURES.in(comments).orElse(null);
        Integer tables = Counted.TABLES.in(comments).orElse(null);
        String venue = venue(comments, reading.paper().journalRef()).orElse(null);
        if (pages != null || figures != null || tables != null || venue != null) {
            findings.facts(new Facts(pages, figures, tables, venue));
        }
    }

    // What a journal's reference says is final, remarks may be older.
    private static Optional<String> venue(String comments, String journalRef) {
        return JournalReference.venue(Objects.toString(journalRef, "")).or(() -> Remarks.venue(comments));
    }
}
