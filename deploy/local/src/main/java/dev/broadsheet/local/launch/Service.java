package dev.broadsheet.local.launch;

import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import java.util.Arrays;
import java.util.List;

/** The four services: where they listen, how much memory they get, and which parts must be up before them. */
enum Service {
    INGEST(Port.INGEST, 256, "postgres", "kafka"),
    ENRICH(Port.ENRICH, 384, "kafka"),
    SEARCH(Port.SEARCH, 384, "kafka", "opensearch"),
    NOTIFY(Port.NOTIFY, 256, "postgres", "kafka", "opensearch", "mail");

    private final Port port;
    private final int heapMebibytes;
    // List.of cannot be changed; its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> needs;

    Service(Port port, int heapMebibytes, String... needs) {
        this.port = port;
        this.heapMebibytes = heapMebibytes;
        this.needs = List.of(needs);
    }

    /** @throws LaunchException if none has this name */
    static Service named(String title) {
        return Arrays.stream(values())
                .filter(service -> service.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new LaunchException(
                        "Which service?",
                        "One of ingest, enrich, search, notify: ./dev stop enrich, ./dev start enrich"));
    }

    String title() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Port port() {
        return port;
    }

    List<String> needs() {
        return needs;
    }

    /** The transformer runs in native code, in the two services that encode texts. */
    List<String> javaOptions() {
        return List.of(
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED");
    }
}
