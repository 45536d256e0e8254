package dev.broadsheet.validation.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.environment.ServiceSources;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each probe asks a path and a port that the service has, and each service is probed in all three ways. */
public final class ProbesAskWhatThereIs implements Rule {

    /** The annotation of health checks that a path of SmallRye Health collects. */
    private static final Map<String, String> CHECKS = Map.of(
            "/q/health/started", "@Startup",
            "/q/health/live", "@Liveness",
            "/q/health/ready", "@Readiness");

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    @Override
    public String name() {
        return "probes ask paths and ports that the service has";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return Stream.concat(
                        rendered.workloads().flatMap(ProbesAskWhatThereIs::ports),
                        rendered.services()
                                .filter(Workload::isServing)
                                .flatMap(service -> service.containers()
                                        .flatMap(container -> Workload.service(container).stream()
                                                .flatMap(module ->
                                                        service(service, container, ServiceSources.of(module))))))
                .toList();
    }

    // Whatever is probed, ours or not: by a port that it has.
    private static Stream<String> ports(Workload workload) {
        return workload.containers()
                .flatMap(container -> PROBES.keySet().stream()
                        .flatMap(probe -> Stream.of("httpGet", "tcpSocket")
                                .map(way -> container.path(probe).path(way).path("port"))
                                .filter(port -> !port.isMissingNode() && !ServicesHavePods.hasPort(workload, port))
                                .map(port -> workload + ": the " + probe + " asks the port " + port.asText()
                                        + ", which it does not have")));
    }

    private static Stream<String> service(Workload workload, JsonNode container, ServiceSources sources) {
        Stream<String> paths = PROBES.entrySet().stream()
                .filter(probe -> !container
                        .path(probe.getKey())
                        .at("/httpGet/path")
                        .asText()
                        .equals(probe.getValue()))
                .map(probe -> workload + ": the " + probe.getKey() + " does not ask " + probe.getValue());
        Stream<String> checks = CHECKS.entrySet().stream()
                .filter(check -> !answers(sources, check.getKey(), check.getValue()))
                .map(check -> workload + ": nothing in " + sources.module() + " answers " + check.getKey());
        Stream<String> port = container.at("/ports/0/containerPort").asInt() == sources.port()
                ? Stream.empty()
                : Stream.of(workload + ": " + sources.module() + " listens on " + sources.port());
        return Stream.of(paths, checks, port).flatMap(violations -> violations);
    }

    // Live needs no check: SmallRye answers for a process that answers. Ready is answered by the data source's check
    // too.
    private static boolean answers(ServiceSources sources, String path, String annotation) {
        if (!sources.dependsOn("quarkus-smallrye-health")) {
            return false;
        }
        return path.endsWith("live")
                || sources.hasHealthCheck(annotation)
                || (path.endsWith("ready") && sources.has("quarkus.datasource.health.enabled"));
    }
}
