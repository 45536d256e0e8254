package dev.broadsheet.system.locked;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code kubectl kustomize} makes of an overlay. */
record Manifests(List<JsonNode> objects) {

    static Optional<String> kubectl() {
        String program = System.getenv().getOrDefault("BROADSHEET_KUBECTL", "kubectl");
        try {
            Process version = new ProcessBuilder(program, "version", "--client")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor() == 0 ? Optional.of(program) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Manifests of(String kubectl, String overlay) throws IOException, InterruptedException {
        Process rendering = new ProcessBuilder(kubectl, "kustomize", "../overlays/" + overlay)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(rendering.getInputStream().readAllBytes(), UTF_8);
        if (rendering.waitFor() != 0) {
            throw new IllegalStateException("the overlay " + overlay + " cannot be rendered");
        }
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> objects = yaml.readerFor(JsonNode.class).readValues(text)) {
            return new Manifests(objects.readAll());
        }
    }

    Stream<JsonNode> all(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    private JsonNode one(String kind, String name) {
        return all(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /**
     * The environment of a Deployment's container.
     *
     * @param secrets what the Secrets hold, as {@code name/key}; one that is not there must be optional
     */
    Map<String, String> environment(String deployment, Map<String, String> secrets) {
        Map<String, String> variables = new HashMap<>();
        for (JsonNode variable : one("Deployment", deployment).at("/spec/template/spec/containers/0/env")) {
            value(variable, deployment, secrets)
                    .ifPresent(value -> variables.put(variable.path("name").asText(), value));
        }
        return variables;
    }

    private Optional<String> value(JsonNode variable, String pod, Map<String, String> secrets) {
        if (variable.has("value")) {
            return Optional.of(variable.path("value").asText());
        }
        JsonNode source = variable.path("valueFrom");
        if (source.has("configMapKeyRef")) {
            JsonNode reference = source.path("configMapKeyRef");
            return Optional.of(one("ConfigMap", reference.path("name").asText())
                    .path("data")
                    .path(reference.path("key").asText())
                    .asText());
        }
        if (source.has("secretKeyRef")) {
            return secret(source.path("secretKeyRef"), secrets);
        }
        return Optional.of(pod + "-0");
    }

    private static Optional<String> secret(JsonNode reference, Map<String, String> secrets) {
        String name =
                reference.path("name").asText() + "/" + reference.path("key").asText();
        String value = secrets.get(name);
        if (value == null && !reference.path("optional").asBoolean()) {
            throw new AssertionError("no secret " + name);
        }
        return Optional.ofNullable(value);
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
