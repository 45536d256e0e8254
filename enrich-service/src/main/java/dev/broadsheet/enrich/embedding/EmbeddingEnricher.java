package dev.broadsheet.enrich.embedding;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.enrich.enricher.Enricher;
import dev.broadsheet.enrich.enricher.Findings;
import dev.broadsheet.enrich.enricher.Reading;
import jakarta.inject.Singleton;

/** One vector for title and abstract. */
@Singleton
class EmbeddingEnricher implements Enricher {

    @Override
    public String field() {
        return "embedding";
    }

    @Override
    public void enrich(Reading reading, Findings findings) {
        findings.embedding(new Embedding(reading.encoding().vector()));
    }
}
