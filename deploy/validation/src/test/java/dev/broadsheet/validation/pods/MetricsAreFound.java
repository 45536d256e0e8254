package dev.broadsheet.validation.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.environment.ServiceSources;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A ServiceMonitor finds every service, on a port that its Service has, and asks where the metrics are. */
public final class MetricsAreFound implements Rule {

    @Override
    public String name() {
        return "the metrics of every service are found";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.kind("ServiceMonitor")
                .filter(monitor -> Rendered.name(monitor).equals("broadsheet"))
                .flatMap(monitor -> rendered.services()
                        .filter(Workload::isServing)
                        .flatMap(service -> violations(rendered, monitor, service)))
                .toList();
    }

    private static Stream<String> violations(Rendered rendered, JsonNode monitor, Workload workload) {
        JsonNode endpoint = monitor.at("/spec/endpoints/0");
        boolean named = Workload.stream(monitor.at("/spec/selector/matchExpressions/0/values"))
                .anyMatch(name -> name.asText().equals(workload.name()));
        boolean port = rendered.find("Service", workload.name())
                .filter(service -> service.at("/spec/ports/0/name").equals(endpoint.path("port")))
                .isPresent();
        boolean path = endpoint.path("path").asText().equals("/q/metrics")
                && ServiceSources.of(workload.service().orElseThrow())
                        .dependsOn("quarkus-micrometer-registry-prometheus");
        return named && port && path
                ? Stream.empty()
                : Stream.of(workload + ": its metrics are not where the ServiceMonitor looks");
    }
}
