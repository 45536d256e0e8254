package dev.broadsheet.ingest.daily;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;

import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The ids of what cites a paper on the Hugging Face hub ({@code /api/arxiv/ID/repos}). */
public record LinkedRepositories(List<String> models, List<String> datasets, List<String> spaces) {

    public LinkedRepositories {
        models = listOrEmpty(models);
        datasets = listOrEmpty(datasets);
        spaces = listOrEmpty(spaces);
    }

    /** @throws UnreadableDocumentException if the document ends early or is something else */
    @SuppressWarnings("DoNotCallSuggester")
    public static LinkedRepositories read(InputStream in) throws IOException {
        throw new UnsupportedOperationException("not there yet");
    }
}
