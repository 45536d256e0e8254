package dev.broadsheet.local.launch;

import dev.broadsheet.encoder.bench.Mean;
import dev.broadsheet.encoder.bench.TestCollection;
import dev.broadsheet.local.bench.Relevance;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.papers.IndexedPapers;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.papers.PaperImport;
import dev.broadsheet.local.papers.Searchable;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * {@code ./dev bench relevance}: how good the ranking is, on test collections. Each collection comes alone, as papers,
 * through ingest and enrichment into an index of its own, and is searched through the API.
 */
record RelevanceBench(Settings settings, Console console) {

    private static final List<String> MODES = List.of("lexical", "semantic", "hybrid");

    /** @param arguments the folder of the collections, and the names of those to measure; all if none is named */
    void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new LaunchException("Which test collections?", "./dev bench relevance FOLDER [NAME]…");
        }
        List<String> names = arguments.subList(1, arguments.size());
        try {
            for (TestCollection collection : TestCollection.in(Path.of(arguments.getFirst()))) {
                if (names.isEmpty() || names.contains(collection.name())) {
                    measure(collection);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    private void measure(TestCollection collection) throws IOException, InterruptedException {
        BenchFolder folder = BenchFolder.create(settings, "relevance");
        Settings own = folder.settings();
        Secrets secrets = new Secrets(own.data().resolve("secrets"));
        Platform platform = new Blueprint(own, secrets)
                .platform(
                        EnumSet.complementOf(EnumSet.of(Service.NOTIFY)), Map.of("broadsheet.bulk.held-back", "false"));
        Thread stop = new Thread(() -> stop(platform, folder), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (Startup display =
                new Startup(console, platform.stages().stream().map(Stage::name).toList())) {
            platform.start(display);
        }
        try (Relevance relevance = new Relevance(own.url(Port.SEARCH), collection)) {
            load(relevance, folder, secrets.operatorToken());
            print(collection, relevance);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        platform.close();
        folder.delete(console);
    }

    private void load(Relevance relevance, BenchFolder folder, String token) throws IOException {
        Path file = folder.path().resolve("papers.ndjson");
        relevance.writePapers(file);
        Settings own = folder.settings();
        try (PaperFile papers = PaperFile.open(file.toString());
                IndexedPapers indexed = new IndexedPapers(own.port(Port.OPENSEARCH))) {
            new PaperImport(console, own.port(Port.GATEWAY), token).send(papers, "Loaded    ");
            new Searchable(console).await("Searchable", relevance::papers, indexed::count);
        }
    }

    private void print(TestCollection collection, Relevance relevance) throws IOException, InterruptedException {
        console.line("%s: %,d documents, %,d queries, nDCG@10"
                .formatted(
                        collection.name(),
                        relevance.papers(),
                        collection.queries().size()));
        for (String mode : MODES) {
            console.line("  %-10s %s".formatted(mode, Mean.of(relevance.measure(mode))));
        }
    }

    private void stop(Platform platform, BenchFolder folder) {
        console.takeOver();
        platform.close();
        folder.delete(console);
    }
}
