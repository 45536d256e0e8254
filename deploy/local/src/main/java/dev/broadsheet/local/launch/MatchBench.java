package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.MatchDatabase;
import dev.broadsheet.local.bench.MatchRounds;
import dev.broadsheet.local.bench.MatchWorkload;
import dev.broadsheet.local.bench.MeasuredPapers;
import dev.broadsheet.local.bench.Publisher;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.OpenSearchPart;
import dev.broadsheet.local.parts.OpenSearchPart.Memory;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code ./dev bench match}: what it takes to hold a paper against many subscriptions, and against a tenth of them, and
 * whether every match is found, on a platform of its own.
 */
record MatchBench(Settings settings, Console console) {

    private static final int USUAL = 100_000;
    private static final int FEWEST = 10_000;
    private static final int TENTH = 10;
    private static final double MOST = 0.95;

    /** @param arguments how many subscriptions; 100,000 without */
    void run(List<String> arguments) {
        int subscriptions =
                arguments.stream().findFirst().map(MatchBench::number).orElse(USUAL);
        BenchFolder folder = BenchFolder.create(settings, "match");
        List<Part> started = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop"));
        try {
            measure(folder.settings(), started, subscriptions);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        } finally {
            started.reversed().forEach(Part::close);
        }
        folder.delete(console);
    }

    private static int number(String argument) {
        if (!argument.matches("\\d{4,6}") || Integer.parseInt(argument) < FEWEST) {
            throw new LaunchException(
                    "How many subscriptions is " + argument + "? At least %,d.".formatted(FEWEST),
                    "./dev bench match [SUBSCRIPTIONS]");
        }
        return Integer.parseInt(argument);
    }

    private void measure(Settings own, List<Part> started, int subscriptions) throws InterruptedException {
        Blueprint blueprint = new Blueprint(own, new Secrets(own.data().resolve("secrets")));
        PostgresPart postgres = Blueprint.postgres(own);
        KafkaPart kafka = blueprint.kafka(List.of());
        OpenSearchPart openSearch = blueprint.openSearch(Memory.AMPLE);
        ServicePart notify = blueprint.service(
                Service.NOTIFY,
                "notify",
                own.port(Port.NOTIFY),
                List.of(kafka, openSearch),
                // Made-up papers are of any year, and nobody is to get a mail of them.
                Map.of(
                        "broadsheet.matching.news-for", "P36500D",
                        "broadsheet.matching.kept-for", "P36500D",
                        "broadsheet.matching.least-cosine", Double.toString(MatchWorkload.LEAST_COSINE),
                        "broadsheet.digest.scheduled", "false"));
        for (Part part : List.of(postgres, kafka, openSearch, notify)) {
            started.add(part);
            part.start();
        }
        MatchWorkload workload = new MatchWorkload(MeasuredPapers.samples().papers());
        try (MatchDatabase database = new MatchDatabase(postgres.configuration("notify"));
                Publisher publisher = new Publisher("localhost:" + own.port(Port.KAFKA))) {
            MatchRounds rounds = new MatchRounds(console, publisher, database, own.url(Port.NOTIFY), workload);
            MatchRounds.Figures few = rounds.run(subscriptions / TENTH);
            print(few);
            MatchRounds.Figures many = rounds.run(subscriptions);
            print(many);
            console.line("  cost of a paper, p50, many / few  %.2f".formatted(many.quantile(0.5) / few.quantile(0.5)));
        }
    }

    private void print(MatchRounds.Figures figures) {
        console.line("  a paper  p50 %.1f ms, p95 %.1f ms, most %.1f ms; %.0f matches; lost %d, wrong %d"
                .formatted(
                        figures.quantile(0.5),
                        figures.quantile(MOST),
                        figures.quantile(1),
                        figures.matchesOfAPaper(),
                        figures.lost(),
                        figures.wrong()));
    }

    private void stop(List<Part> started) {
        console.takeOver();
        started.reversed().forEach(Part::close);
    }
}
