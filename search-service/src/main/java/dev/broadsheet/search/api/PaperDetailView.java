package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.broadsheet.search.papers.IndexedSignals;
import java.util.List;

/**
 * A paper by itself, flat, with the repositories that build on it.
 *
 * @param comments left out unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaperDetailView(
        @JsonUnwrapped PaperView paper,
        List<RepositoryView> linkedModels,
        int numTotalModels,
        List<RepositoryView> linkedDatasets,
        int numTotalDatasets,
        List<RepositoryView> linkedSpaces,
        int numTotalSpaces,
        List<CommentView> comments) {

    static PaperDetailView of(PaperView paper, IndexedSignals signals, List<CommentView> comments) {
        return new PaperDetailView(
                paper,
                RepositoryView.of(signals.linkedModels(), "model"),
                signals.linkedModels().size(),
                RepositoryView.of(signals.linkedDatasets(), "dataset"),
                signals.linkedDatasets().size(),
                RepositoryView.of(signals.linkedSpaces(), "space"),
                signals.linkedSpaces().size(),
                comments);
    }
}
