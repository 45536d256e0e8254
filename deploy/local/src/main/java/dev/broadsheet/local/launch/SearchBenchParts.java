package dev.broadsheet.local.launch;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.bench.HttpExchanges;
import dev.broadsheet.local.bench.MultipliedPapers;
import dev.broadsheet.local.bench.Publisher;
import dev.broadsheet.local.bench.RecordingStore;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.OpenSearchPart;
import dev.broadsheet.local.parts.OpenSearchPart.Memory;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The processes of {@code ./dev bench search}: the stores, the service that is measured, and for a while an
 * enrich-service and a second search-service, whose requests are recorded. That one belongs to another generation, so
 * that it has topics and an index of its own; it searches the same papers.
 */
final class SearchBenchParts implements AutoCloseable {

    private static final String RECORDED = "g2";
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Settings settings;
    private final Blueprint blueprint;
    private final KafkaPart kafka;
    private final OpenSearchPart openSearch;
    private final RecordingStore recording;
    private final ServicePart search;
    private final List<Part> started = new ArrayList<>();
    /** Where the requests of each search begin among all, and where those of the last one end. */
    private final List<Integer> searchesFrom = new ArrayList<>();

    private SearchBenchParts(Settings settings, Blueprint blueprint, RecordingStore recording) {
        this.settings = settings;
        this.blueprint = blueprint;
        this.recording = recording;
        this.kafka = blueprint.kafka(
                List.of(Topics.paperEnriched(RECORDED), Topics.deadLetters(Topics.paperEnriched(RECORDED), "search")));
        this.openSearch = blueprint.openSearch(Memory.AMPLE);
        this.search = blueprint.service(
                Service.SEARCH, "search", settings.port(Port.SEARCH), List.of(kafka, openSearch), Map.of());
    }

    static SearchBenchParts in(BenchFolder folder) throws IOException {
        Settings settings = folder.settings();
        return new SearchBenchParts(
                settings,
                new Blueprint(settings, new Secrets(settings.data().resolve("secrets"))),
                RecordingStore.before(
                        settings.url(Port.OPENSEARCH), folder.path().resolve("recorded")));
    }

    String searchUrl() {
        return settings.url(Port.SEARCH);
    }

    String openSearchUrl() {
        return settings.url(Port.OPENSEARCH);
    }

    String bootstrapServers() {
        return "localhost:" + settings.port(Port.KAFKA);
    }

    RecordingStore recording() {
        return recording;
    }

    /** Where the bare loader writes. */
    URI bareBulks() {
        return URI.create(openSearchUrl() + "/papers-writes-" + RECORDED + "/_bulk?require_alias=true");
    }

    void startStores() {
        start(kafka);
        start(openSearch);
    }

    /** The measured service's. */
    long searchProcess() {
        return search.process().pid();
    }

    void startSearch() {
        start(search);
    }

    private void start(Part part) {
        started.add(part);
        part.start();
    }

    /** @param work given the generation that is enriched for */
    <T> T whileEnriching(Function<String, T> work) {
        ServicePart enrich = blueprint.service(
                Service.ENRICH,
                "enrich",
                settings.port(Port.ENRICH),
                List.of(kafka),
                Map.of("broadsheet.generation", RECORDED));
        start(enrich);
        T result = work.apply(RECORDED);
        enrich.close();
        return result;
    }

    /** The measured service must have started: the first index is what readers read. */
    void recordBulks(Publisher publisher, MultipliedPapers papers, int count) throws InterruptedException {
        IntStream.range(0, count)
                .mapToObj(papers::paper)
                .forEach(paper -> publisher.publish(Topics.paperEnriched(RECORDED), paper.id(), paper));
        publisher.flush();
        ServicePart recorded = recorded();
        start(recorded);
        while (recording.bulkOperations() < count) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        recorded.close();
    }

    /** The index that the bare loader wrote is in nobody's way any more. */
    void dropBareIndex(HttpExchanges exchanges) {
        exchanges.delete(URI.create(openSearchUrl() + "/papers-v4-" + RECORDED)).join();
    }

    void recordSearches(HttpExchanges exchanges, List<URI> addresses) {
        ServicePart recorded = recorded();
        start(recorded);
        String asked = "http://localhost:" + settings.port(Port.NOTIFY);
        searchesFrom.add(recording.searches().size());
        for (URI address : addresses) {
            exchanges
                    .get(URI.create(address.toString().replace(searchUrl(), asked)))
                    .join();
            searchesFrom.add(recording.searches().size());
        }
        recorded.close();
    }

    private ServicePart recorded() {
        int port = settings.port(Port.NOTIFY);
        return blueprint.service(
                Service.SEARCH,
                "search-recorded",
                port,
                List.of(kafka),
                Map.of(
                        "quarkus.http.port",
                        Integer.toString(port),
                        "broadsheet.generation",
                        RECORDED,
                        "broadsheet.opensearch.url",
                        recording.url(),
                        "mp.messaging.connector.smallrye-kafka.group.id",
                        "search-recorded"));
    }

    /** What the service asks for a search, without the service. */
    CompletableFuture<?> searchBarely(HttpExchanges exchanges, int number) {
        CompletableFuture<?> done = CompletableFuture.completedFuture(null);
        for (int request = searchesFrom.get(number); request < searchesFrom.get(number + 1); request++) {
            URI address = URI.create(openSearchUrl() + recording.searches().path(request));
            byte[] body = recording.searches().read(request);
            done = done.thenCompose(before -> exchanges.post(address, body));
        }
        return done;
    }

    @Override
    public void close() {
        for (Part part : started.reversed()) {
            part.close();
        }
        recording.close();
    }
}
