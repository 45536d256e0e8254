package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;

/**
 * A paper as it comes in, to be matched.
 *
 * @param document absent for one that was taken down
 * @param vector in base64; absent if the paper has none that can be compared
 */
record MatchingRow(
        PaperId paper,
        long revision,
        int version,
        boolean withdrawn,
        boolean deleted,
        Instant published,
        PaperDocument document,
        String vector) {

    /** @param dimensions of the encoder: a vector of another one cannot be compared, and is left out */
    static MatchingRow of(PaperEnriched enriched, int dimensions) {
        PaperDiscovered paper = enriched.paper();
        boolean gone = paper.deleted();
        return new MatchingRow(
                paper.id(),
                paper.revision(),
                paper.version(),
                paper.withdrawn(),
                gone,
                paper.publishedAt(),
                gone ? null : PaperDocument.of(enriched),
                gone ? null : vector(enriched.embedding(), dimensions));
    }

    private static String vector(Embedding embedding, int dimensions) {
        return embedding == null || embedding.dimensions() != dimensions
                ? null
                : HalfVector.of(embedding).toBase64();
    }
}
