package dev.broadsheet.ingest.daily;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;

import dev.broadsheet.ingest.reading.JsonEntries;
import dev.broadsheet.ingest.reading.JsonFields;
import dev.broadsheet.ingest.reading.ReadingLimits;
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
    public static LinkedRepositories read(InputStream in) throws IOException {
        return read(in, ReadingLimits.DEFAULT);
    }

    static LinkedRepositories read(InputStream in, ReadingLimits limits) throws IOException {
        JsonFields fields = JsonEntries.object(in, limits);
        LenientFields repositories = new LenientFields(fields.json());
        return new LinkedRepositories(
                repositories.ids("models"), repositories.ids("datasets"), repositories.ids("spaces"));
    }
}
