package dev.broadsheet.validation.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Service leads to pods of one workload, and each of its ports to a port that they have. */
public final class ServicesHavePods implements Rule {

    @Override
    public String name() {
        return "every Service has pods, and they have its ports";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return Stream.concat(
                        rendered.kind("Service").flatMap(service -> violations(rendered, service)),
                        rendered.kind("PodDisruptionBudget").flatMap(budget -> {
                            Map<String, String> selector = Workload.labels(budget.at("/spec/selector/matchLabels"));
                            return selected(rendered, selector).size() == 1
                                    ? Stream.<String>empty()
                                    : Stream.of("PodDisruptionBudget " + Rendered.name(budget)
                                            + " is not about one workload");
                        }))
                .toList();
    }

    private static Stream<String> violations(Rendered rendered, JsonNode service) {
        String subject = "Service " + Rendered.name(service);
        List<Workload> workloads = selected(rendered, Workload.labels(service.at("/spec/selector")));
        if (workloads.size() != 1) {
            return Stream.of(subject + " leads to " + workloads.size() + " workloads");
        }
        return Workload.stream(service.at("/spec/ports"))
                .filter(port -> !hasPort(workloads.getFirst(), port.path("targetPort")))
                .map(port -> subject + ": its pods have no port "
                        + port.path("targetPort").asText());
    }

    private static List<Workload> selected(Rendered rendered, Map<String, String> selector) {
        return rendered.workloads()
                .filter(workload ->
                        !selector.isEmpty() && workload.labels().entrySet().containsAll(selector.entrySet()))
                .toList();
    }

    static boolean hasPort(Workload workload, JsonNode target) {
        return workload.containers()
                .flatMap(container -> Workload.stream(container.path("ports")))
                .anyMatch(port -> target.isInt()
                        ? port.path("containerPort").equals(target)
                        : port.path("name").equals(target));
    }
}
