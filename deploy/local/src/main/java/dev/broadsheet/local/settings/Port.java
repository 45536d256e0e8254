package dev.broadsheet.local.settings;

import java.util.Map;

/** Every port that the platform listens on, and the environment variable that changes it. */
public enum Port {
    GATEWAY("BROADSHEET_PORT", 8080, "the front page and the API"),
    INBOX("BROADSHEET_INBOX_PORT", 8025, "the local inbox"),
    INGEST("BROADSHEET_INGEST_PORT", 8081, "ingest-service"),
    ENRICH("BROADSHEET_ENRICH_PORT", 8082, "enrich-service"),
    SEARCH("BROADSHEET_SEARCH_PORT", 8083, "search-service"),
    NOTIFY("BROADSHEET_NOTIFY_PORT", 8084, "notify-service"),
    POSTGRES("BROADSHEET_POSTGRES_PORT", 15432, "PostgreSQL"),
    KAFKA("BROADSHEET_KAFKA_PORT", 19092, "Kafka"),
    OPENSEARCH("BROADSHEET_OPENSEARCH_PORT", 19200, "OpenSearch"),
    SMTP("BROADSHEET_SMTP_PORT", 11025, "the mail server"),
    PROMETHEUS("BROADSHEET_PROMETHEUS_PORT", 19090, "Prometheus"),
    GRAFANA("BROADSHEET_GRAFANA_PORT", 13000, "Grafana"),
    ZIPKIN("BROADSHEET_ZIPKIN_PORT", 19411, "Zipkin"),
    SPANS("BROADSHEET_SPANS_PORT", 14318, "the spans for Zipkin");

    private static final int HIGHEST = 65_535;

    private final String variable;
    private final int usual;
    private final String purpose;

    Port(String variable, int usual, String purpose) {
        this.variable = variable;
        this.usual = usual;
        this.purpose = purpose;
    }

    public String variable() {
        return variable;
    }

    /** Whether something listens there only if the platform is observed. */
    public boolean isOfAnObserver() {
        return this == PROMETHEUS || this == GRAFANA || this == ZIPKIN || this == SPANS;
    }

    public String purpose() {
        return purpose;
    }

    /** @throws LaunchException if the variable holds no port */
    int in(Map<String, String> environment) {
        String chosen = environment.getOrDefault(variable, "").strip();
        if (chosen.isEmpty()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(chosen);
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new LaunchException(
                "%s is '%s', which is no port.".formatted(variable, chosen),
                "Set it to a number between 1 and 65535, or unset it for %d.".formatted(usual));
    }
}
