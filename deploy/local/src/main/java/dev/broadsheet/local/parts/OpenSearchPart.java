package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One OpenSearch node with the k-NN plugin. */
public final class OpenSearchPart implements Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Place place;
    private final int port;
    private final Memory memory;
    private ChildProcess node;

    /** How much the node may take. */
    public enum Memory {
        /** Some ten thousand papers, beside everything else on somebody's machine. */
        MODEST("-Xms384m", "-Xmx512m", "-XX:+UseSerialGC"),
        /**
         * A hundred thousand, bulk loads included: with less, OpenSearch refuses requests when a few segments of that size
         * merge.
         */
        AMPLE("-Xms1536m", "-Xmx1536m", "-XX:+UseG1GC");

        // List.of cannot be changed; its type does not say so.
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> options;

        Memory(String... options) {
            this.options = List.of(options);
        }
    }

    public OpenSearchPart(Place place, int port) {
        this(place, port, Memory.MODEST);
    }

    public OpenSearchPart(Place place, int port, Memory memory) {
        this.place = place;
        this.port = port;
        this.memory = memory;
    }

    @Override
    public void start() {
        node = ChildProcess.start(ChildCommand.of("opensearch", command(), place.folder(), place.log()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            node.awaitReady(START, () -> allocatesShards(client));
        }
    }

    private List<String> command() {
        List<String> options = new ArrayList<>(memory.options);
        options.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dopensearch.networkaddress.cache.ttl=60",
                // Its own temporary files die with its place.folder(), not with the machine.
                "-Djava.io.tmpdir=" + place.folder().resolve("tmp")));
        options.addAll(place.javaOptions());
        return place.checkout()
                .java(
                        place.checkout().localModule().resolve("opensearch-node"),
                        options,
                        "dev.broadsheet.local.opensearch.OpenSearchNode",
                        List.of(place.folder().toString(), Integer.toString(port)));
    }

    // Yellow: every primary shard that was there before is there again.
    private boolean allocatesShards(HttpClient client) throws Exception {
        URI health = URI.create(url() + "/_cluster/health?wait_for_status=yellow&timeout=2s");
        HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private String url() {
        return "http://localhost:" + port;
    }

    @Override
    public ChildProcess process() {
        return node;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("broadsheet.opensearch.url", url());
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
    }
}
