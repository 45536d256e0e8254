package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Singleton;

/** What the paper is about, in its own words. */
@Singleton
class KeyPhraseEnricher implements Enricher {

    @Override
    public String field() {
        return "keyPhrases";
    }

    @Override
    public boolean readsTextAlone() {
        return true;
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        findings.keyPhrases(Selection.of(Candidates.of(reading.title(), reading.sentences())));
    }
}
