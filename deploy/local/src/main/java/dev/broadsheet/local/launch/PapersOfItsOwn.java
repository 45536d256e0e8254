package dev.broadsheet.local.launch;

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
import java.util.Map;

/** A platform without mails that has the papers of one file and no others, for as long as they are measured. */
final class PapersOfItsOwn implements AutoCloseable {

    private final Console console;
    private final BenchFolder folder;
    private final Secrets secrets;
    private final Platform platform;
    private final Thread stop;

    private PapersOfItsOwn(Settings settings, Console console, String name) {
        this.console = console;
        this.folder = BenchFolder.create(settings, name);
        this.secrets = new Secrets(folder.settings().data().resolve("secrets"));
        this.platform = new Blueprint(folder.settings(), secrets)
                .platform(
                        EnumSet.complementOf(EnumSet.of(Service.NOTIFY)), Map.of("broadsheet.bulk.held-back", "false"));
        this.stop = new Thread(this::stop, "stop");
    }

    /** Measures; may fail as input and output do. */
    interface Measurement {
        void run() throws IOException, InterruptedException;
    }

    static PapersOfItsOwn start(Settings settings, Console console, String name) {
        PapersOfItsOwn papers = new PapersOfItsOwn(settings, console, name);
        Runtime.getRuntime().addShutdownHook(papers.stop);
        try (Startup display = new Startup(
                console, papers.platform.stages().stream().map(Stage::name).toList())) {
            papers.platform.start(display);
        }
        return papers;
    }

    /** @throws LaunchException if it is interrupted */
    static void measure(Measurement measurement) {
        try {
            measurement.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
    }

    /** Where search-service answers. */
    String search() {
        return folder.settings().url(Port.SEARCH);
    }

    /** Where OpenSearch answers. */
    String openSearch() {
        return folder.settings().url(Port.OPENSEARCH);
    }

    /** Where a file of papers may be written, one a line. */
    Path file() {
        return folder.path().resolve("papers.ndjson");
    }

    /** Loads the papers of {@link #file()}, and waits until all can be found. */
    void load(int count) throws IOException {
        Settings own = folder.settings();
        try (PaperFile papers = PaperFile.open(file().toString());
                IndexedPapers indexed = new IndexedPapers(own.port(Port.OPENSEARCH))) {
            new PaperImport(console, own.port(Port.GATEWAY), secrets.operatorToken()).send(papers, "Loaded    ");
            new Searchable(console).await("Searchable", () -> count, indexed::count);
        }
    }

    private void stop() {
        console.takeOver();
        platform.close();
        folder.delete(console);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stop);
        platform.close();
        folder.delete(console);
    }
}
