package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.ImportReport;
import dev.broadsheet.local.papers.IndexedPapers;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.papers.PaperImport;
import dev.broadsheet.local.papers.SamplePapers;
import dev.broadsheet.local.papers.Searchable;
import dev.broadsheet.local.papers.StoredPapers;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Loads the sample papers into a platform that does not have them. */
record Samples(Settings settings, Secrets secrets, Console console) {

    void load() {
        List<String> ids = SamplePapers.ids();
        StoredPapers stored = new StoredPapers(Blueprint.postgres(settings));
        if (stored.count(ids).all() < ids.size()) {
            send();
        }
        try (IndexedPapers index = new IndexedPapers(settings.port(Port.OPENSEARCH))) {
            long visible = stored.count(ids).visible();
            new Searchable(console).await("Sample papers searchable", () -> visible, () -> index.count(ids));
        }
    }

    private void send() {
        try (PaperFile samples = PaperFile.samples()) {
            ImportReport report = new PaperImport(console, settings.port(Port.GATEWAY), secrets.operatorToken())
                    .send(samples, "Sample papers loaded    ");
            report.errors().forEach(error -> console.line("line %d: %s".formatted(error.line(), error.error())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
