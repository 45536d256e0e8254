package dev.broadsheet.validation.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What NetworkPolicies let through, as Kubernetes defines it: a pod that no policy of a direction selects is open in that
 * direction; otherwise one of the selecting policies must let the connection through. Both ends must.
 */
final class Policies {

    private record Side(Endpoint end, String direction) {}

    private final List<JsonNode> policies;
    // Asked for each port of each pair.
    private final Map<Side, Optional<List<JsonNode>>> rules = new HashMap<>();

    private Policies(List<JsonNode> policies) {
        this.policies = policies;
    }

    static Policies of(Rendered rendered) {
        return new Policies(
                rendered.kind("NetworkPolicy").map(JsonNode.class::cast).toList());
    }

    boolean allow(Arrow arrow) {
        return allows(arrow.from(), arrow.to(), arrow, "Egress", "to")
                && allows(arrow.to(), arrow.from(), arrow, "Ingress", "from");
    }

    private boolean allows(Endpoint end, Endpoint peer, Arrow arrow, String direction, String peers) {
        return !end.isOurs()
                || rules.computeIfAbsent(new Side(end, direction), this::rules)
                        .map(some ->
                                some.stream().anyMatch(rule -> hasPort(rule, arrow) && hasPeer(rule.path(peers), peer)))
                        .orElse(true);
    }

    /** What may pass on a side; empty where everything may, because no policy selects it. */
    private Optional<List<JsonNode>> rules(Side side) {
        List<JsonNode> selecting = policies.stream()
                .filter(policy ->
                        matches(policy.at("/spec/podSelector"), side.end().labels()))
                .filter(policy -> Workload.stream(policy.at("/spec/policyTypes"))
                        .anyMatch(type -> type.asText().equals(side.direction())))
                .toList();
        return selecting.isEmpty()
                ? Optional.empty()
                : Optional.of(selecting.stream()
                        .flatMap(policy -> Workload.stream(
                                policy.path("spec").path(side.direction().toLowerCase(Locale.ROOT))))
                        .toList());
    }

    private static boolean hasPort(JsonNode rule, Arrow arrow) {
        return !rule.has("ports")
                || Workload.stream(rule.path("ports"))
                        .anyMatch(port -> port.path("protocol").asText("TCP").equals(arrow.protocol())
                                && port.path("port").asInt() == arrow.port());
    }

    private static boolean hasPeer(JsonNode peers, Endpoint peer) {
        return peers.isMissingNode() || Workload.stream(peers).anyMatch(candidate -> isPeer(candidate, peer));
    }

    private static boolean isPeer(JsonNode candidate, Endpoint peer) {
        if (candidate.has("ipBlock")) {
            return isInBlock(candidate.path("ipBlock"), peer.address());
        }
        if (!peer.isPod()) {
            return false;
        }
        boolean namespace = candidate.has("namespaceSelector")
                ? matches(candidate.path("namespaceSelector"), peer.namespace())
                : peer.isOurs();
        return namespace && matches(candidate.path("podSelector"), peer.labels());
    }

    private static boolean isInBlock(JsonNode block, String address) {
        return AddressBlock.of(block.path("cidr").asText()).contains(address)
                && Workload.stream(block.path("except"))
                        .noneMatch(except -> AddressBlock.of(except.asText()).contains(address));
    }

    /** An empty selector, or none, is everybody. */
    private static boolean matches(JsonNode selector, Map<String, String> labels) {
        boolean labelled = labels.entrySet()
                .containsAll(Workload.labels(selector.path("matchLabels")).entrySet());
        return labelled
                && Workload.stream(selector.path("matchExpressions"))
                        .allMatch(expression -> Workload.stream(expression.path("values"))
                                .anyMatch(value -> value.asText()
                                        .equals(labels.get(
                                                expression.path("key").asText()))));
    }
}
