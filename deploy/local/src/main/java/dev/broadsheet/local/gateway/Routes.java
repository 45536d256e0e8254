package dev.broadsheet.local.gateway;

import java.util.List;

/** Which service answers which path. */
record Routes(int ingestPort, int searchPort, int notifyPort) {

    private static final List<String> INGEST = List.of("/api/imports");
    private static final List<String> NOTIFY = List.of("/api/subscriptions", "/api/editions", "/subscriptions");

    /** A service and where it listens. */
    record Destination(String service, int port) {}

    /** @param path without query */
    Destination of(String path) {
        if (isBelow(path, INGEST)) {
            return new Destination("ingest", ingestPort);
        }
        if (isBelow(path, NOTIFY)) {
            return new Destination("notify", notifyPort);
        }
        return new Destination("search", searchPort);
    }

    private static boolean isBelow(String path, List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
