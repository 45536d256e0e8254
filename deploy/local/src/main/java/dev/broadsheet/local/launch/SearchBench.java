package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.local.bench.EnrichedSample;
import dev.broadsheet.local.bench.HttpExchanges;
import dev.broadsheet.local.bench.MeasuredPapers;
import dev.broadsheet.local.bench.MultipliedPapers;
import dev.broadsheet.local.bench.Publisher;
import dev.broadsheet.local.bench.TitleQueries;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * {@code ./dev bench search}: how soon and how often the service answers, and how fast it indexes, against the bare
 * requests that it makes of OpenSearch: recorded from a second instance of it, and sent by nobody but a client of HTTP.
 */
record SearchBench(Settings settings, Console console) {

    private static final int MOST_RECORDS = 20_000;
    private static final int SAMPLE = 600;
    private static final int USUAL_PAPERS = 100_000;

    /** @param arguments a file of papers, and how many are to be in the index; 100,000 if that is not said */
    void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new LaunchException("Which papers?", "./dev bench search FILE [N]");
        }
        int many = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : USUAL_PAPERS;
        MeasuredPapers records = MeasuredPapers.read(arguments.getFirst(), MOST_RECORDS);
        BenchFolder folder = BenchFolder.create(settings, "search");
        try (SearchBenchParts parts = SearchBenchParts.in(folder)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts), "stop"));
            parts.startStores();
            measure(parts, records, many).print(console);
        } catch (CompletionException e) {
            // The folder stays: the logs in it say why.
            throw new LaunchException("A request failed: " + e.getCause() + ".", "Logs: " + folder.path() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
        folder.delete(console);
    }

    private SearchFigures measure(SearchBenchParts parts, MeasuredPapers records, int many)
            throws InterruptedException {
        MultipliedPapers papers = new MultipliedPapers(records.papers(), sample(parts, records));
        TitleQueries queries = new TitleQueries(parts.searchUrl(), records.papers());
        try (HttpExchanges exchanges = new HttpExchanges();
                Publisher publisher = new Publisher(parts.bootstrapServers())) {
            return new SearchRounds(console, parts, exchanges, publisher, papers, queries, many).run();
        }
    }

    private List<PaperEnriched> sample(SearchBenchParts parts, MeasuredPapers records) {
        console.line(
                "Enriching %,d of %,d papers".formatted(SAMPLE, records.papers().size()));
        return parts.whileEnriching(generation -> EnrichedSample.of(
                records.papers().stream().limit(SAMPLE).toList(), parts.bootstrapServers(), generation));
    }

    private void stop(SearchBenchParts parts) {
        console.takeOver();
        parts.close();
    }
}
