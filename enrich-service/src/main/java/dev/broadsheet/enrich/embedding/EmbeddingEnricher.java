package dev.broadsheet.enrich.embedding;

import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

/** One vector for title and abstract. */
// The first, so that the inference is its time and nobody else's.
@Priority(1)
@Singleton
class EmbeddingEnricher implements Enricher {

    @Override
    public String field() {
        return "embedding";
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        findings.embedding(reading.embedding());
    }
}
