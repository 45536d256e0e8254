package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.local.bench.BulkReplay;
import dev.broadsheet.local.bench.ClosedLoop;
import dev.broadsheet.local.bench.EnrichedSample;
import dev.broadsheet.local.bench.HttpExchanges;
import dev.broadsheet.local.bench.MeasuredPapers;
import dev.broadsheet.local.bench.MultipliedPapers;
import dev.broadsheet.local.bench.OpenLoop;
import dev.broadsheet.local.bench.OpenLoop.Latencies;
import dev.broadsheet.local.bench.Publisher;
import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.bench.TitleQueries;
import dev.broadsheet.local.bench.TopicToIndex;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * {@code ./dev bench search}: how soon and how often the service answers, and how fast it indexes, against the bare requests
 * that it makes of OpenSearch: recorded from a second instance of it, and sent by nobody but a client of HTTP.
 */
record SearchBench(Settings settings, Console console) {

    private static final int MOST_RECORDS = 20_000;
    private static final int SAMPLE = 600;
    private static final int FEW = 10_000;
    private static final int USUAL_MANY = 100_000;
    private static final int ROUNDS = 5;
    // A round of whole bulk requests is some papers larger.
    private static final int RECORDED = FEW + 3_000;
    // So many until the compilers have seen the code often enough.
    private static final int INDEXED_TO_WARM = 4_000;
    private static final int INDEXED_PER_ROUND = (FEW - INDEXED_TO_WARM) / (ROUNDS + 1);
    private static final int LATENCY_ROUNDS = 3;
    private static final int PER_SECOND = 20;
    private static final int TIMED = 15 * PER_SECOND;
    private static final int WARMING = 600;
    private static final int SEARCHED_PER_ROUND = 240;

    private static final String BARE = "bare OpenSearch";
    private static final String SERVICE = "service";

    /** @param arguments a file of papers, and how many are to be in the index; 100,000 if that is not said */
    void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new LaunchException("Which papers?", "./dev bench search FILE [N]");
        }
        int many = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : USUAL_MANY;
        MeasuredPapers records = MeasuredPapers.read(arguments.getFirst(), MOST_RECORDS);
        BenchFolder folder = BenchFolder.create(settings, "search");
        try (SearchBenchParts parts = SearchBenchParts.in(folder)) {
            // The folder stays where the measurement fails: the logs in it say why.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts), "stop"));
            parts.startStores();
            MultipliedPapers papers = new MultipliedPapers(records.papers(), sample(parts, records));
            measure(parts, papers, new TitleQueries(parts.searchUrl(), records.papers()), many);
        } catch (CompletionException e) {
            throw new LaunchException("A request failed: " + e.getCause() + ".", "Logs: " + folder.path() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", "Try again.");
        }
        folder.delete(console);
    }

    private List<PaperEnriched> sample(SearchBenchParts parts, MeasuredPapers records) {
        console.line(
                "Enriching %,d of %,d papers".formatted(SAMPLE, records.papers().size()));
        return parts.whileEnriching(generation -> EnrichedSample.of(
                records.papers().stream().limit(SAMPLE).toList(), parts.bootstrapServers(), generation));
    }

    private void measure(SearchBenchParts parts, MultipliedPapers papers, TitleQueries queries, int many)
            throws InterruptedException {
        try (HttpExchanges exchanges = new HttpExchanges();
                Publisher publisher = new Publisher(parts.bootstrapServers())) {
            OpenLoop openLoop = new OpenLoop(exchanges, PER_SECOND);
            TopicToIndex service = new TopicToIndex(
                    SERVICE,
                    exchanges,
                    publisher,
                    parts.openSearchUrl(),
                    "papers-writes-g1",
                    papers,
                    INDEXED_PER_ROUND);

            console.line("Recording the bulk requests of %,d papers".formatted(RECORDED));
            parts.startSearch();
            parts.recordBulks(publisher, papers, RECORDED);
            BulkReplay bare = new BulkReplay(
                    BARE, exchanges, parts.bareBulks(), parts.recording().bulks(), INDEXED_PER_ROUND);
            service.send(INDEXED_TO_WARM);
            bare.send(INDEXED_TO_WARM);
            Map<String, List<Double>> indexed = new Rounds(console, "papers/s", List.of(service, bare)).run(ROUNDS);
            parts.dropBareIndex(exchanges);

            console.line("Searching among %,d papers".formatted(FEW));
            warm(exchanges, queries.plain(WARMING));
            List<Latencies> few = new ArrayList<>();
            for (int round = 0; round < LATENCY_ROUNDS; round++) {
                few.add(openLoop.run(queries.plain(TIMED)));
            }

            console.line("Loading %,d papers".formatted(many));
            console.line("  %,.0f papers/s".formatted(service.send(many - FEW)));

            console.line("Recording %,d searches".formatted((ROUNDS + 1) * SEARCHED_PER_ROUND));
            parts.recordSearches(exchanges, queries.plain((ROUNDS + 1) * SEARCHED_PER_ROUND));

            service.sendSignals(many);

            console.line("Searching among %,d papers".formatted(many));
            warm(exchanges, queries.plain(WARMING));
            List<Latencies> plain = new ArrayList<>();
            List<Latencies> filtered = new ArrayList<>();
            for (int round = 0; round < LATENCY_ROUNDS; round++) {
                plain.add(openLoop.run(queries.plain(TIMED)));
                filtered.add(openLoop.run(queries.filtered(TIMED)));
            }
            List<URI> asked = queries.plain((ROUNDS + 1) * SEARCHED_PER_ROUND);
            Map<String, List<Double>> searched = new Rounds(
                            console,
                            "searches/s",
                            List.of(
                                    new ClosedLoop(
                                            SERVICE, SEARCHED_PER_ROUND, number -> exchanges.get(asked.get(number))),
                                    new ClosedLoop(
                                            BARE, SEARCHED_PER_ROUND, number -> parts.searchBarely(exchanges, number))))
                    .run(ROUNDS);
            print(indexed, few, plain, filtered, searched, many);
        }
    }

    // As fast as it answers: at a fixed rate a cold service would only be queued up at.
    private static void warm(HttpExchanges exchanges, List<URI> asked) {
        new ClosedLoop(SERVICE, asked.size(), number -> exchanges.get(asked.get(number))).perSecond();
    }

    private void print(
            Map<String, List<Double>> indexed,
            List<Latencies> few,
            List<Latencies> plain,
            List<Latencies> filtered,
            Map<String, List<Double>> searched,
            int many) {
        console.line("minimum, median and maximum of the rounds");
        quantiles("%,d papers".formatted(FEW), few);
        quantiles("%,d papers".formatted(many), plain);
        quantiles("%,d papers, filters and facets".formatted(many), filtered);
        Rounds.row(
                console,
                "p50 of %,d / of %,d".formatted(many, FEW),
                Rounds.ratio(quantile(plain, 0.5), quantile(few, 0.5)));
        Rounds.row(console, "p50 with filters / without", Rounds.ratio(quantile(filtered, 0.5), quantile(plain, 0.5)));
        Rounds.row(
                console, "p99 with filters / without", Rounds.ratio(quantile(filtered, 0.99), quantile(plain, 0.99)));
        rates("searches/s", searched);
        rates("papers/s into the index", indexed);
    }

    private void quantiles(String what, List<Latencies> rounds) {
        Rounds.row(console, what + ", p50 ms", quantile(rounds, 0.5));
        Rounds.row(console, what + ", p99 ms", quantile(rounds, 0.99));
    }

    private static List<Double> quantile(List<Latencies> rounds, double share) {
        return rounds.stream().map(round -> round.quantile(share)).toList();
    }

    private void rates(String unit, Map<String, List<Double>> figures) {
        Rounds.row(console, unit + ", " + SERVICE, figures.get(SERVICE));
        Rounds.row(console, unit + ", " + BARE, figures.get(BARE));
        Rounds.row(
                console, unit + ", " + SERVICE + " / " + BARE, Rounds.ratio(figures.get(SERVICE), figures.get(BARE)));
    }

    private void stop(SearchBenchParts parts) {
        console.takeOver();
        parts.close();
    }
}
