package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.broadsheet.search.papers.IndexedSignals;
import java.util.List;

/** A paper by itself, flat, with the repositories that build on it. */
record PaperDetailView(
        @JsonUnwrapped PaperView paper,
        List<Repository> linkedModels,
        int numTotalModels,
        List<Repository> linkedDatasets,
        int numTotalDatasets,
        List<Repository> linkedSpaces,
        int numTotalSpaces) {

    /** A model, data set or Space on the hub. */
    record Repository(String id, String author, String repoType) {
        static List<Repository> of(List<String> ids, String repoType) {
            return ids.stream()
                    .map(id -> new Repository(id, id.replaceFirst("/.*$", ""), repoType))
                    .toList();
        }
    }

    static PaperDetailView of(PaperView paper, IndexedSignals signals) {
        return new PaperDetailView(
                paper,
                Repository.of(signals.linkedModels(), "model"),
                signals.linkedModels().size(),
                Repository.of(signals.linkedDatasets(), "dataset"),
                signals.linkedDatasets().size(),
                Repository.of(signals.linkedSpaces(), "space"),
                signals.linkedSpaces().size());
    }
}
