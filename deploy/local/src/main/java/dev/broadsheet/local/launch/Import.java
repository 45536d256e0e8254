package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.Counts;
import dev.broadsheet.local.papers.ImportReport;
import dev.broadsheet.local.papers.IndexedPapers;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.papers.PaperImport;
import dev.broadsheet.local.papers.Searchable;
import dev.broadsheet.local.papers.StoredPapers;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code ./dev import FILE}: loads a file of papers into the running platform. */
record Import(Settings settings, Console console) {

    private static final int SHOWN_ERRORS = 10;

    void run(String file, boolean wait) {
        Settings used = Running.on(settings.data()).in(settings);
        Secrets secrets = new Secrets(used.data().resolve("secrets"));
        try (PaperFile papers = PaperFile.open(file)) {
            ImportReport report = new PaperImport(console, used.port(Port.GATEWAY), secrets.operatorToken())
                    .send(papers, "Loaded    ");
            print(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (wait) {
            PostgresPart postgres = Blueprint.postgres(used);
            awaitSearchable(used, new StoredPapers(postgres));
            Counts.of(used, postgres).print(console);
        }
    }

    private void print(ImportReport report) {
        if (report.resumed() > 0) {
            console.line(
                    "Gone on after line %,d, where the import before this one broke off.".formatted(report.resumed()));
        }
        console.line("%,d lines read: %,d papers new or changed, %,d known already, %,d lines rejected."
                .formatted(report.read(), report.accepted(), report.unchanged(), report.rejected()));
        if (report.errors() != null) {
            report.errors().stream()
                    .limit(SHOWN_ERRORS)
                    .forEach(error -> console.line("  line %d: %s".formatted(error.line(), error.error())));
        }
    }

    private void awaitSearchable(Settings used, StoredPapers stored) {
        try (IndexedPapers index = new IndexedPapers(used.port(Port.OPENSEARCH))) {
            new Searchable(console).await("Searchable", () -> stored.count().visible(), index::count);
        }
    }
}
