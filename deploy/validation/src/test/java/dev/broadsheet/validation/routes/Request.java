package dev.broadsheet.validation.routes;

import java.util.List;

/**
 * Something that somebody asks for, and who answers it: the routes of deploy/local's gateway.
 *
 * @param service {@code nobody} for what is not shown to the world
 */
record Request(String method, String path, String service) {

    static final String NOBODY = "nobody";

    static final List<Request> TABLE = List.of(
            new Request("GET", "/", "search"),
            new Request("GET", "/papers/2407.21783", "search"),
            new Request("GET", "/papers", "search"),
            new Request("GET", "/status", "search"),
            new Request("POST", "/mcp", "search"),
            new Request("GET", "/api/search", "search"),
            new Request("GET", "/api/papers", "search"),
            new Request("GET", "/api/papers/search", "search"),
            new Request("GET", "/api/papers/2407.21783", "search"),
            new Request("HEAD", "/api/papers/2407.21783", "search"),
            new Request("OPTIONS", "/api/papers/2407.21783", "search"),
            new Request("GET", "/q/swagger-ui", "search"),
            new Request("GET", "/q/openapi", "search"),
            new Request("GET", "/api/importsoever", "search"),
            new Request("GET", "/subscriptionsoever", "search"),
            new Request("POST", "/api/papers/index", "ingest"),
            new Request("POST", "/api/papers/submit", "ingest"),
            new Request("PUT", "/api/papers/2407.21783/upvote", "ingest"),
            new Request("DELETE", "/api/papers/2407.21783/upvote", "ingest"),
            new Request("DELETE", "/api/papers/2407.21783", "ingest"),
            new Request("DELETE", "/api/papers/cs/9901001", "ingest"),
            new Request("POST", "/api/papers/2407.21783/restore", "ingest"),
            new Request("POST", "/api/imports", "ingest"),
            new Request("GET", "/api/sources", "ingest"),
            new Request("GET", "/api/sources/reconciliation", "ingest"),
            new Request("GET", "/api/quarantine", "ingest"),
            new Request("POST", "/api/quarantine/7/replay", "ingest"),
            new Request("POST", "/api/subscriptions", "notify"),
            new Request("PATCH", "/api/subscriptions/reader", "notify"),
            new Request("POST", "/api/editions/latest/send", "notify"),
            new Request("GET", "/api/operation/sending", "notify"),
            new Request("GET", "/subscriptions", "notify"),
            new Request("POST", "/subscriptions/unsubscribe", "notify"),
            new Request("GET", "/q/metrics", NOBODY),
            new Request("GET", "/q/health/ready", NOBODY));

    @Override
    public String toString() {
        return method + " " + path;
    }
}
