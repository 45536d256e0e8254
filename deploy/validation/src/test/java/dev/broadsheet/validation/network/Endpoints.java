package dev.broadsheet.validation.network;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everybody in a combination, the pods that operators will make among them, and those outside. */
final class Endpoints {

    private static final List<Endpoint> OTHERS = List.of(
            Endpoint.podElsewhere("gateway", Map.of("broadsheet.dev/gateway", "true"), Map.of()),
            Endpoint.podElsewhere("monitoring", Map.of("broadsheet.dev/monitoring", "true"), Map.of()),
            Endpoint.podElsewhere("operators", Map.of("broadsheet.dev/operators", "true"), Map.of()),
            Endpoint.podElsewhere(
                    "names", Map.of("kubernetes.io/metadata.name", "kube-system"), Map.of("k8s-app", "kube-dns")),
            Endpoint.podElsewhere("stranger", Map.of("kubernetes.io/metadata.name", "default"), Map.of()),
            // Of the addresses that are for documentation.
            Endpoint.outside("internet", "198.51.100.7"),
            Endpoint.outside("node", "192.168.0.4"),
            // Where clouds tell their machines, and whoever asks, who they are.
            Endpoint.outside("metadata", "169.254.169.254"));

    private Endpoints() {}

    static List<Endpoint> of(Rendered rendered) {
        // By name, because a store may be both run here and described.
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        Stream.of(
                        rendered.workloads().map(workload -> Endpoint.pod(workload.name(), workload.labels())),
                        operated(rendered),
                        OTHERS.stream())
                .flatMap(some -> some)
                .forEach(endpoint -> endpoints.putIfAbsent(endpoint.name(), endpoint));
        return List.copyOf(endpoints.values());
    }

    private static Stream<Endpoint> operated(Rendered rendered) {
        return Stream.of(
                        rendered.kind("Kafka")
                                .map(kafka -> pod("kafka", kafka.at("/spec/kafka/template/pod/metadata/labels"))),
                        rendered.kind("OpenSearchCluster")
                                .map(cluster -> pod("opensearch", cluster.at("/spec/nodePools/0/labels"))),
                        rendered.kind("Cluster")
                                .map(cluster ->
                                        pod(Rendered.name(cluster), cluster.at("/spec/inheritedMetadata/labels"))))
                .flatMap(pods -> pods);
    }

    private static Endpoint pod(String name, JsonNode labels) {
        return Endpoint.pod(name, Workload.labels(labels));
    }
}
