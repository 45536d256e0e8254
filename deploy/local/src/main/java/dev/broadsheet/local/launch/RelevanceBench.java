package dev.broadsheet.local.launch;

import dev.broadsheet.encoder.bench.Mean;
import dev.broadsheet.encoder.bench.TestCollection;
import dev.broadsheet.local.bench.Relevance;
import dev.broadsheet.local.bench.WeightsOfOthers;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
        PapersOfItsOwn.measure(() -> {
            WeightsOfOthers weights = new WeightsOfOthers();
            for (TestCollection collection : TestCollection.in(Path.of(arguments.getFirst()))) {
                if (names.isEmpty() || names.contains(collection.name())) {
                    measure(collection, weights);
                }
            }
            weights.lines().forEach(console::line);
        });
    }

    private void measure(TestCollection collection, WeightsOfOthers weights) throws IOException, InterruptedException {
        try (PapersOfItsOwn papers = PapersOfItsOwn.start(settings, console, "relevance");
                Relevance relevance = new Relevance(papers.search(), collection)) {
            relevance.writePapers(papers.file());
            papers.load(relevance.papers());
            console.line("%s: %,d documents, %,d queries, nDCG@10"
                    .formatted(
                            collection.name(),
                            relevance.papers(),
                            collection.queries().size()));
            for (String mode : MODES) {
                console.line("  %-10s %s".formatted(mode, Mean.of(relevance.measure(mode))));
            }
            weights.add(collection.name(), relevance.measure(WeightsOfOthers.TRIED));
        }
    }
}
