package dev.broadsheet.local.observe;

import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which services Prometheus asks; each is a job of its own name, as in Kubernetes. */
record PrometheusConfig(Settings settings) {

    static final String RULES_FILE = "broadsheet.rules.yaml";

    private static final List<Port> SERVICES = List.of(Port.INGEST, Port.ENRICH, Port.SEARCH, Port.NOTIFY);

    String text() {
        return """
                global:
                  scrape_interval: 5s
                  evaluation_interval: 5s
                rule_files: [%s]
                scrape_configs:
                """.formatted(RULES_FILE) + SERVICES.stream().map(this::job).collect(Collectors.joining());
    }

    private String job(Port service) {
        return """
                  - job_name: %s
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["localhost:%d"]}]
                """.formatted(service.name().toLowerCase(Locale.ROOT), settings.port(service));
    }
}
