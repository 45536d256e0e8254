package dev.broadsheet.validation.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An object that makes pods. */
public record Workload(JsonNode object) {

    static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob");

    private static final Pattern SERVICE_IMAGE = Pattern.compile("(?:.*/)?broadsheet/([a-z]+-service)(?:[:@].*)?");

    public String name() {
        return Rendered.name(object);
    }

    public String kind() {
        return object.path("kind").asText();
    }

    public JsonNode pod() {
        return template().path("spec");
    }

    public Map<String, String> labels() {
        return labels(template().at("/metadata/labels"));
    }

    /** Whether it stays up and is asked something; a job is not. */
    public boolean isServing() {
        return !kind().endsWith("Job");
    }

    private JsonNode template() {
        return object.at(kind().equals("CronJob") ? "/spec/jobTemplate/spec/template" : "/spec/template");
    }

    public static Map<String, String> labels(JsonNode labels) {
        Map<String, String> map = new LinkedHashMap<>();
        labels.properties()
                .forEach(label -> map.put(label.getKey(), label.getValue().asText()));
        return map;
    }

    /** The module whose image it runs, such as {@code ingest-service}. */
    public Optional<String> service() {
        return containers().map(Workload::service).flatMap(Optional::stream).findFirst();
    }

    public static Optional<String> service(JsonNode container) {
        Matcher image = SERVICE_IMAGE.matcher(container.path("image").asText());
        return image.matches() ? Optional.of(image.group(1)) : Optional.empty();
    }

    public Stream<JsonNode> containers() {
        return stream(pod().path("containers"));
    }

    public Stream<JsonNode> allContainers() {
        return Stream.concat(containers(), stream(pod().path("initContainers")));
    }

    /** The elements of an array; none of what is no array. */
    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
