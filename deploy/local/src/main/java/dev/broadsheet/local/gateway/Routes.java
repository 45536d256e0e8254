package dev.broadsheet.local.gateway;

import java.util.List;
import java.util.Set;

/** Which service answers which path. */
public record Routes(int ingestPort, int searchPort, int notifyPort) {

    private static final List<String> INGEST = List.of("/api/imports", "/api/sources", "/api/quarantine");
    private static final String PAPERS = "/api/papers/";
    // What is asked of a paper goes to search, and what is done to one to ingest.
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> NOTIFY =
            List.of("/api/subscriptions", "/api/editions", "/api/operation", "/subscriptions");

    /** A service and where it listens. */
    record Destination(String service, int port) {}

    /** @param path without query */
    Destination of(String method, String path) {
        if (isBelow(path, INGEST) || isWriteOfAPaper(method, path)) {
            return new Destination("ingest", ingestPort);
        }
        if (isBelow(path, NOTIFY)) {
            return new Destination("notify", notifyPort);
        }
        return new Destination("search", searchPort);
    }

    private static boolean isWriteOfAPaper(String method, String path) {
        return path.startsWith(PAPERS) && !READS.contains(method);
    }

    private static boolean isBelow(String path, List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
