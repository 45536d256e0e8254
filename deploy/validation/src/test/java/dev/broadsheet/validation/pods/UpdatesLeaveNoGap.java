package dev.broadsheet.validation.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new pod is ready before an old one goes, an old one has time to end, and pods are spread so that a node takes only some of
 * them along.
 */
public final class UpdatesLeaveNoGap implements Rule {

    @Override
    public String name() {
        return "updates and the loss of a node leave no gap";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return rendered.workloads()
                .filter(workload -> workload.kind().equals("Deployment"))
                .flatMap(deployment -> violations(rendered, deployment))
                .toList();
    }

    private static Stream<String> violations(Rendered rendered, Workload deployment) {
        List<String> found = new ArrayList<>();
        JsonNode update = deployment.object().at("/spec/strategy/rollingUpdate/maxUnavailable");
        if (!update.isInt() || update.asInt() != 0) {
            found.add("an update takes a pod away before another one is ready");
        }
        if (Workload.stream(deployment.pod().path("topologySpreadConstraints"))
                .noneMatch(spread -> spread.path("topologyKey").asText().equals("kubernetes.io/hostname"))) {
            found.add("its pods may all be on one node");
        }
        if (rendered.find("PodDisruptionBudget", deployment.name()).isEmpty()) {
            found.add("draining nodes may take all its pods at once");
        }
        int waits = deployment
                .containers()
                .mapToInt(container ->
                        container.at("/lifecycle/preStop/sleep/seconds").asInt() + drain(container))
                .max()
                .orElse(0);
        if (waits == 0 || deployment.pod().path("terminationGracePeriodSeconds").asInt() <= waits) {
            found.add("it is killed before it has ended");
        }
        return found.stream().map(violation -> deployment + ": " + violation);
    }

    private static int drain(JsonNode container) {
        return Workload.stream(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals("QUARKUS_SHUTDOWN_TIMEOUT"))
                .mapToInt(variable ->
                        Integer.parseInt(variable.path("value").asText().replace("s", "")))
                .findFirst()
                .orElse(0);
    }
}
