package dev.broadsheet.validation.environment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * ConfigMaps have the keys that are read from them, service accounts exist, and in an overlay every secret comes from somewhere:
 * from an object in it, from an operator, or by hand, which the README then says.
 */
public final class ReferencesLeadSomewhere implements Rule {

    private static final Set<String> SECRET_FIELDS = Set.of(
            "secretKeyRef",
            "secret",
            "secretTargetRef",
            "passwordFrom",
            "accessKeyId",
            "secretAccessKey",
            "securityConfigSecret",
            "adminCredentialsSecret",
            "tls",
            "certificateRefs");

    @Override
    public String name() {
        return "what is referred to exists";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        Stream<String> keys = rendered.workloads()
                .flatMap(workload -> workload.allContainers()
                        .flatMap(container -> Workload.stream(container.path("env")))
                        .map(variable -> variable.at("/valueFrom/configMapKeyRef"))
                        .filter(reference -> !reference.isMissingNode() && !exists(rendered, reference))
                        .map(reference -> workload + ": there is no key "
                                + reference.path("key").asText() + " in the ConfigMap "
                                + reference.path("name").asText()));
        Stream<String> maps = rendered.workloads()
                .flatMap(workload -> Workload.stream(workload.pod().path("volumes"))
                        .map(volume -> volume.at("/configMap/name").asText())
                        .filter(name -> !name.isEmpty()
                                && rendered.find("ConfigMap", name).isEmpty())
                        .map(name -> workload + ": there is no ConfigMap " + name));
        Stream<String> accounts = rendered.workloads()
                .filter(workload -> workload.pod().has("serviceAccountName"))
                .filter(workload -> rendered.find(
                                "ServiceAccount",
                                workload.pod().path("serviceAccountName").asText())
                        .isEmpty())
                .map(workload -> workload + ": there is no such service account");
        Stream<String> secrets = rendered.combination().overlay() ? secrets(rendered) : Stream.empty();
        return Stream.of(keys, maps, accounts, secrets)
                .flatMap(violations -> violations)
                .toList();
    }

    private static boolean exists(Rendered rendered, JsonNode reference) {
        return rendered.find("ConfigMap", reference.path("name").asText())
                .filter(map -> map.path("data").has(reference.path("key").asText()))
                .isPresent();
    }

    private static Stream<String> secrets(Rendered rendered) {
        Set<String> there = SecretSources.in(rendered);
        return rendered.objects().stream()
                .flatMap(object -> references(object)
                        .distinct()
                        .filter(secret -> !there.contains(secret) && !SecretSources.isByHand(secret))
                        .map(secret -> object.path("kind").asText() + " " + Rendered.name(object)
                                + ": nothing makes the secret " + secret));
    }

    // References have the same few names in every kind of object.
    private static Stream<String> references(JsonNode node) {
        Stream<String> here = node.isObject()
                ? node.properties().stream()
                        .filter(field -> SECRET_FIELDS.contains(field.getKey()))
                        .flatMap(field -> field.getValue().isArray()
                                ? Workload.stream(field.getValue())
                                : Stream.of(field.getValue()))
                        .filter(reference -> !reference.path("optional").asBoolean())
                        .map(reference -> reference
                                .path("secretName")
                                .asText(reference.path("name").asText()))
                        .filter(name -> !name.isEmpty())
                : Stream.empty();
        return Stream.concat(here, Workload.stream(node).flatMap(ReferencesLeadSomewhere::references))
                .collect(Collectors.toSet())
                .stream();
    }
}
