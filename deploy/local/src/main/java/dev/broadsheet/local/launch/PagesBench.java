package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.local.bench.EnrichedSample;
import dev.broadsheet.local.bench.FullDays;
import dev.broadsheet.local.bench.HttpExchanges;
import dev.broadsheet.local.bench.MeasuredPapers;
import dev.broadsheet.local.bench.MultipliedPapers;
import dev.broadsheet.local.bench.PageReads;
import dev.broadsheet.local.bench.Publisher;
import dev.broadsheet.local.bench.TopicToIndex;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code ./dev bench pages}: how soon the pages' last bytes come, and how large the pages are, among many papers. */
record PagesBench(Settings settings, Console console) {

    private static final int MOST_RECORDS = 20_000;
    private static final int SAMPLE = 300;
    private static final int USUAL_PAPERS = 20_000;
    // Fewer would have too few titles to search for.
    private static final int FEWEST_PAPERS = 2_000;
    private static final int BATCH = 1_000;

    /** @param arguments a file of papers, the sample papers without; how many are to be in the index, 20,000 without */
    void run(List<String> arguments) {
        boolean withFile = !arguments.isEmpty() && !isNumber(arguments.getFirst());
        MeasuredPapers records =
                withFile ? MeasuredPapers.read(arguments.getFirst(), MOST_RECORDS) : MeasuredPapers.samples();
        int many = arguments.stream()
                .skip(withFile ? 1 : 0)
                .findFirst()
                .map(PagesBench::number)
                .orElse(USUAL_PAPERS);
        BenchFolder folder = BenchFolder.create(settings, "pages");
        try (SearchBenchParts parts = SearchBenchParts.in(folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts), "stop"));
            parts.startStores();
            MultipliedPapers papers = load(parts, records, many);
            try (PageReads reads = new PageReads()) {
                new PageRounds(console, reads, MeasuredPage.all(parts.searchUrl(), papers, many)).run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
        folder.delete(console);
    }

    private static boolean isNumber(String argument) {
        return argument.matches("\\d+");
    }

    private static int number(String argument) {
        if (!isNumber(argument) || argument.length() > 7 || Integer.parseInt(argument) < FEWEST_PAPERS) {
            throw new LaunchException(
                    "How many papers is " + argument + "? At least %,d.".formatted(FEWEST_PAPERS),
                    "./dev bench pages [FILE] [N]");
        }
        return Integer.parseInt(argument);
    }

    private MultipliedPapers load(SearchBenchParts parts, MeasuredPapers records, int many) {
        console.line("Enriching a sample");
        List<PaperEnriched> sample = parts.whileEnriching(generation -> EnrichedSample.of(
                records.papers().stream().limit(SAMPLE).toList(), parts.bootstrapServers(), generation));
        MultipliedPapers papers = new MultipliedPapers(records.papers(), sample);
        parts.startSearch();
        console.line("Loading %,d papers".formatted(many));
        try (HttpExchanges exchanges = new HttpExchanges();
                Publisher publisher = new Publisher(parts.bootstrapServers())) {
            TopicToIndex service = new TopicToIndex(
                    "service",
                    exchanges,
                    publisher,
                    parts.openSearchUrl(),
                    "papers-writes-" + Topics.FIRST_GENERATION,
                    papers,
                    BATCH,
                    parts::searchProcess);
            service.send(many);
            service.sendSignals(many, FullDays::signals);
        }
        return papers;
    }

    private void stop(SearchBenchParts parts) {
        console.takeOver();
        parts.close();
    }
}
