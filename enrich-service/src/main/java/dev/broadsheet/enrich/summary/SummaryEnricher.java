package dev.broadsheet.enrich.summary;

import dev.broadsheet.contracts.paper.PaperEnriched.Summary;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Singleton;

/** The sentence of the abstract that says what the paper contributes. */
@Singleton
class SummaryEnricher implements Enricher {

    private static final String MODEL = "broadsheet-extractive-1";

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
        Contribution.of(reading.title(), reading.sentences())
                .map(SummaryText::of)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> findings.summary(new Summary(text, MODEL)));
    }
}
