package dev.broadsheet.validation.network;

import java.util.List;
import java.util.Set;

/** The arrows of docs/architecture.md, and what watches and runs the parts. Everything else is to be kept from connecting. */
final class NeededArrows {

    /** Any that is used, or might be tried. */
    static final List<Integer> PORTS = List.of(
            22, 25, 53, 80, 443, 465, 587, 993, 1025, 4317, 4318, 5432, 6443, 8000, 8025, 8080, 8081, 8082, 8083, 8084,
            8443, 9090, 9091, 9092, 9093, 9200, 9300, 10250);

    private record Needed(Set<String> from, Set<String> to, Set<Integer> ports) {}

    private static final Set<String> SERVICES = Set.of("ingest", "enrich", "search-query", "search-indexer", "notify");
    private static final Set<Integer> BROKER = Set.of(9092, 9093);
    private static final Set<Integer> ANY = Set.copyOf(PORTS);
    private static final Set<String> EVERYWHERE =
            Set.of("internet", "node", "metadata", "stranger", "gateway", "monitoring", "operators", "names");

    private static final List<Needed> TABLE = List.of(
            // Readers
            new Needed(Set.of("gateway", "router"), Set.of("ingest"), Set.of(8081)),
            new Needed(Set.of("gateway", "router"), Set.of("search-query"), Set.of(8083)),
            new Needed(Set.of("gateway", "router"), Set.of("notify"), Set.of(8084)),
            new Needed(Set.of("gateway"), Set.of("router"), Set.of(8080)),
            // Services
            new Needed(SERVICES, Set.of("kafka"), BROKER),
            new Needed(Set.of("reindex"), Set.of("kafka"), BROKER),
            new Needed(Set.of("reindex"), Set.of("opensearch"), Set.of(9200)),
            new Needed(Set.of("ingest"), Set.of("ingest-postgres"), Set.of(5432)),
            new Needed(Set.of("notify"), Set.of("notify-postgres"), Set.of(5432)),
            new Needed(Set.of("search-query", "search-indexer", "notify"), Set.of("opensearch"), Set.of(9200)),
            new Needed(Set.of("search-query"), Set.of("ingest"), Set.of(8081)),
            new Needed(Set.of("ingest"), Set.of("internet"), Set.of(443)),
            new Needed(Set.of("notify"), Set.of("internet"), Set.of(465, 587)),
            new Needed(Set.of("notify"), Set.of("mail"), Set.of(1025)),
            new Needed(Set.of("topics"), Set.of("kafka"), Set.of(9092)),
            // Who watches
            new Needed(Set.of("monitoring"), Set.of("ingest"), Set.of(8081)),
            new Needed(Set.of("monitoring"), Set.of("enrich"), Set.of(8082)),
            new Needed(Set.of("monitoring"), Set.of("search-query", "search-indexer"), Set.of(8083)),
            new Needed(Set.of("monitoring"), Set.of("notify"), Set.of(8084)),
            new Needed(SERVICES, Set.of("otel-collector"), Set.of(4317)),
            new Needed(Set.of("otel-collector"), Set.of("monitoring"), Set.of(4317)),
            new Needed(Set.of("otel-collector"), Set.of("internet"), Set.of(443)),
            // Stores
            new Needed(Set.of("kafka"), Set.of("kafka"), ANY),
            new Needed(Set.of("opensearch"), Set.of("opensearch"), ANY),
            new Needed(Set.of("ingest-postgres"), Set.of("ingest-postgres"), ANY),
            new Needed(Set.of("notify-postgres"), Set.of("notify-postgres"), ANY),
            new Needed(Set.of("operators"), Set.of("kafka"), Set.of(9090, 9091, 9093, 8443)),
            new Needed(Set.of("operators"), Set.of("opensearch"), Set.of(9200)),
            new Needed(Set.of("operators"), Set.of("ingest-postgres", "notify-postgres"), Set.of(5432, 8000)),
            // The API server has neither a label nor an address that is known here.
            new Needed(Set.of("kafka", "ingest-postgres", "notify-postgres"), EVERYWHERE, Set.of(443, 6443)));

    private NeededArrows() {}

    static boolean contain(Arrow arrow) {
        if (arrow.to().name().equals("names") && arrow.port() == 53) {
            return true;
        }
        return TABLE.stream()
                .anyMatch(needed -> needed.from().contains(arrow.from().name())
                        && needed.to().contains(arrow.to().name())
                        && needed.ports().contains(arrow.port()));
    }
}
