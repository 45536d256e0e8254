package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.GeneratedPapers;
import dev.broadsheet.local.bench.ImportRound;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.papers.StoredPapers;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code ./dev bench import}: how fast papers are taken in and published. On a platform of its own with everything but
 * enrichment, so that nobody is kept waiting and the two processors do what is measured.
 */
record ImportBench(Settings settings, Console console) {

    private static final long USUAL_PAPERS = 20_000;
    private static final long SEVERAL_ROUNDS_UP_TO = 100_000;
    private static final int WARM_UPS = 4;
    private static final int ROUNDS = 5;
    private static final int WARMING_YEAR = 60;
    private static final int MEASURED_YEAR = 20;

    /** @param papers a file of papers, or how many are to be made; 20,000 if nothing is said */
    void run(Optional<String> papers) {
        BenchFolder folder = BenchFolder.create(settings, "import");
        try {
            measure(folder, papers);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder.path(), e);
        }
    }

    private void measure(BenchFolder folder, Optional<String> papers) throws IOException {
        Settings own = folder.settings();
        Path warming = folder.path().resolve("warming.ndjson");
        GeneratedPapers.write(warming, WARMING_YEAR, USUAL_PAPERS);
        Path measured = file(folder.path(), papers);
        Secrets secrets = new Secrets(own.data().resolve("secrets"));
        Set<Service> services = EnumSet.complementOf(EnumSet.of(Service.ENRICH));
        // With nobody to enrich there is nobody to wait for.
        Platform platform =
                new Blueprint(own, secrets).platform(services, Map.of("broadsheet.bulk.held-back", "false"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, folder), "stop"));
        try (Startup display =
                new Startup(console, platform.stages().stream().map(Stage::name).toList())) {
            platform.start(display);
        }
        StoredPapers stored = new StoredPapers(Blueprint.postgres(own));
        ImportRound round =
                new ImportRound(console, own.port(Port.GATEWAY), own.url(Port.INGEST), secrets.operatorToken(), stored);
        // Until the compiler has seen the code often enough; in the first rounds it takes a third of a processor.
        for (int warmUp = 1; warmUp <= WARM_UPS; warmUp++) {
            stored.clear();
            round.run(warming, "Warming " + warmUp);
        }
        rounds(round, measured, stored);
    }

    private void rounds(ImportRound round, Path measured, StoredPapers stored) {
        List<ImportRound.Result> results = new ArrayList<>();
        do {
            stored.clear();
            results.add(round.run(measured, "Round " + (results.size() + 1) + "  "));
        } while (results.getFirst().papers() <= SEVERAL_ROUNDS_UP_TO && results.size() < ROUNDS);
        ImportRound.print(console, results);
    }

    private static Path file(Path folder, Optional<String> papers) throws IOException {
        String said = papers.orElse(Long.toString(USUAL_PAPERS));
        if (!said.matches("\\d{1,9}")) {
            Path file = Path.of(said);
            if (!Files.isRegularFile(file)) {
                throw new LaunchException("There is no file " + file.toAbsolutePath() + ".", "Check the name.");
            }
            return file;
        }
        Path generated = folder.resolve("papers.ndjson");
        GeneratedPapers.write(generated, MEASURED_YEAR, Long.parseLong(said));
        return generated;
    }

    private void stop(Platform platform, BenchFolder folder) {
        console.takeOver();
        platform.close();
        folder.delete(console);
    }
}
