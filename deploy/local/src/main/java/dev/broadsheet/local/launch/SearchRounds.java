package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.BulkReplay;
import dev.broadsheet.local.bench.ClosedLoop;
import dev.broadsheet.local.bench.HttpExchanges;
import dev.broadsheet.local.bench.MultipliedPapers;
import dev.broadsheet.local.bench.OpenLoop;
import dev.broadsheet.local.bench.OpenLoop.Latencies;
import dev.broadsheet.local.bench.Publisher;
import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.bench.TitleQueries;
import dev.broadsheet.local.bench.TopicToIndex;
import dev.broadsheet.local.console.Console;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The rounds of {@code ./dev bench search}, in the order in which the index grows. */
final class SearchRounds {

    static final String BARE = "bare OpenSearch";
    static final String SERVICE = "service";

    private static final int FEW = 10_000;
    private static final int ROUNDS = 5;
    // Long enough that waiting for the next poll at a round's beginning, and for its last papers, is not most of it.
    private static final int MOST_INDEXED_PER_ROUND = 5_000;
    // A round of whole bulk requests is some papers larger.
    private static final int RECORDED_MORE = 3_000;
    private static final int LATENCY_ROUNDS = 3;
    private static final int PER_SECOND = 20;
    private static final int TIMED = 15 * PER_SECOND;
    private static final int SEARCHES_TO_WARM = 1_500;
    // So many more until the compilers are done with the service, which share its cores until then.
    private static final int SEARCHES_TO_COMPILE = 5_000;
    private static final int SEARCHED_PER_ROUND = 240;
    private static final int LOOKS = 5;
    private static final Pattern NONE_NOW = Pattern.compile("\"merges\":\\{\"current\":0,");
    private static final int SEARCHED = (ROUNDS + 1) * SEARCHED_PER_ROUND;

    private final Console console;
    private final SearchBenchParts parts;
    private final HttpExchanges exchanges;
    private final Publisher publisher;
    private final MultipliedPapers papers;
    private final TitleQueries queries;
    private final int many;
    private final int perRound;
    private final TopicToIndex service;

    /** @param many papers in the index at the end */
    SearchRounds(
            Console console,
            SearchBenchParts parts,
            HttpExchanges exchanges,
            Publisher publisher,
            MultipliedPapers papers,
            TitleQueries queries,
            int many) {
        this.console = console;
        this.parts = parts;
        this.exchanges = exchanges;
        this.publisher = publisher;
        this.papers = papers;
        this.queries = queries;
        this.many = many;
        this.perRound = Math.min(MOST_INDEXED_PER_ROUND, (many - FEW) / (ROUNDS + 1));
        this.service = new TopicToIndex(
                SERVICE,
                exchanges,
                publisher,
                parts.openSearchUrl(),
                "papers-writes-g1",
                papers,
                perRound,
                parts::searchProcess);
    }

    SearchFigures run() throws InterruptedException {
        BulkReplay bare = loadFew();
        List<Latencies> few = searchAmongFew();
        Map<String, List<Double>> indexed = index(bare);
        loadRest();
        List<Latencies> plain = new ArrayList<>();
        List<Latencies> filtered = new ArrayList<>();
        searchAmongMany(plain, filtered);
        return new SearchFigures(FEW, many, indexed, few, plain, filtered, searchAsFastAsItGoes());
    }

    private BulkReplay loadFew() throws InterruptedException {
        int recorded = FEW + (ROUNDS + 1) * perRound + RECORDED_MORE;
        console.line("Recording the bulk requests of %,d papers".formatted(recorded));
        parts.startSearch();
        parts.recordBulks(publisher, papers, recorded);
        BulkReplay bare = new BulkReplay(
                BARE, exchanges, parts.bareBulks(), parts.recording().bulks(), perRound);
        service.send(FEW);
        return bare;
    }

    private Map<String, List<Double>> index(BulkReplay bare) throws InterruptedException {
        console.line("Indexing %,d papers a round".formatted(perRound));
        bare.send(FEW);
        Map<String, List<Double>> indexed = new Rounds(console, "papers/s", List.of(service, bare)).run(ROUNDS);
        parts.dropBareIndex(exchanges);
        return indexed;
    }

    private List<Latencies> searchAmongFew() throws InterruptedException {
        console.line("Searching among %,d papers".formatted(FEW));
        warm();
        settle();
        List<Latencies> few = new ArrayList<>();
        for (int round = 0; round < LATENCY_ROUNDS; round++) {
            few.add(timed("plain", queries.plain(TIMED)));
        }
        return few;
    }

    private void loadRest() {
        console.line("Loading %,d papers".formatted(many));
        console.line("  %,.0f papers/s".formatted(service.send(many - service.sent())));
        console.line("Recording %,d searches".formatted(SEARCHED));
        parts.recordSearches(exchanges, queries.plain(SEARCHED));
        service.sendSignals(many, papers::signals);
    }

    private void searchAmongMany(List<Latencies> plain, List<Latencies> filtered) throws InterruptedException {
        console.line("Searching among %,d papers".formatted(many));
        warm();
        settle();
        for (int round = 0; round < LATENCY_ROUNDS; round++) {
            plain.add(timed("plain", queries.plain(TIMED)));
            filtered.add(timed("filters and facets", queries.filtered(TIMED)));
        }
    }

    private Map<String, List<Double>> searchAsFastAsItGoes() {
        warm(queries.plain(SEARCHES_TO_COMPILE));
        List<URI> asked = queries.plain(SEARCHED);
        return new Rounds(
                        console,
                        "searches/s",
                        List.of(
                                new ClosedLoop(SERVICE, SEARCHED_PER_ROUND, number -> exchanges.get(asked.get(number))),
                                new ClosedLoop(
                                        BARE, SEARCHED_PER_ROUND, number -> parts.searchBarely(exchanges, number))))
                .run(ROUNDS);
    }

    // As fast as it answers: at a fixed rate one only queues up at a cold service. What it refuses then does not
    // matter.
    private void warm() {
        warm(queries.plain(SEARCHES_TO_WARM));
        warm(queries.filtered(SEARCHES_TO_WARM));
    }

    private void warm(List<URI> asked) {
        new ClosedLoop(
                        SERVICE,
                        asked.size(),
                        number -> exchanges.get(asked.get(number)).exceptionally(refused -> null))
                .perSecond();
    }

    // What was just loaded is still being merged for a while, on the same two cores.
    private void settle() throws InterruptedException {
        URI merges = URI.create(parts.openSearchUrl() + "/_stats/merge");
        int quiet = 0;
        while (quiet < LOOKS) {
            TimeUnit.SECONDS.sleep(1);
            String told = new String(exchanges.get(merges).join(), StandardCharsets.UTF_8);
            quiet = NONE_NOW.matcher(told).find() ? quiet + 1 : 0;
        }
    }

    private Latencies timed(String what, List<URI> asked) throws InterruptedException {
        Latencies latencies = new OpenLoop(exchanges, PER_SECOND).run(asked);
        console.line("  %-28s p50 %,6.0f ms, p99 %,6.0f ms"
                .formatted(what, latencies.quantile(0.5), latencies.quantile(0.99)));
        return latencies;
    }
}
