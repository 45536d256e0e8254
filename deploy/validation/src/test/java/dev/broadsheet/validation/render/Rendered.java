package dev.broadsheet.validation.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects that a combination comes to. */
public record Rendered(Combination combination, List<ObjectNode> objects) {

    static Rendered of(Combination combination, String yaml) {
        return new Rendered(combination, Documents.of(yaml));
    }

    public Stream<ObjectNode> kind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    public boolean has(String kind) {
        return kind(kind).findAny().isPresent();
    }

    public Optional<ObjectNode> find(String kind, String name) {
        return kind(kind).filter(object -> name(object).equals(name)).findFirst();
    }

    /** A ConfigMap or Secret that a generator made: its name ends in a hash of its content, in Kustomize's sixteen letters. */
    public Optional<ObjectNode> generated(String kind, String name) {
        return kind(kind)
                .filter(object -> name(object).matches(name + "(-[2456789bcdfghkmt]{10})?"))
                .findFirst();
    }

    public Stream<Workload> workloads() {
        return objects.stream()
                .filter(object -> Workload.KINDS.contains(object.path("kind").asText()))
                .map(Workload::new);
    }

    /** What runs one of our services, or does one of its jobs. */
    public Stream<Workload> services() {
        return workloads().filter(workload -> workload.service().isPresent());
    }

    public static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** One that may be broken. */
    public Rendered copy() {
        return new Rendered(
                combination,
                objects.stream().map(ObjectNode::deepCopy).collect(Collectors.toCollection(ArrayList::new)));
    }

    @Override
    public String toString() {
        return combination.name();
    }
}
