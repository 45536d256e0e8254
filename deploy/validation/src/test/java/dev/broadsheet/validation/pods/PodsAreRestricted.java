package dev.broadsheet.validation.pods;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Pod Security Standard "restricted", and three things beyond it: no token of the Kubernetes API, a user that the manifest
 * names, and a read-only file system.
 */
public final class PodsAreRestricted implements Rule {

    /** Somebody else's images, for a small cluster alone, that write beside what is mounted. */
    private static final Set<String> WRITERS =
            Set.of("kafka", "topics", "opensearch", "ingest-postgres", "notify-postgres", "mail");

    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    @Override
    public String name() {
        return "pods have no privileges";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        Stream<String> pods = rendered.workloads().flatMap(PodsAreRestricted::violations);
        Stream<String> namespaces = rendered.kind("Namespace")
                .filter(namespace -> !namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()
                        .equals("restricted"))
                .map(namespace -> "Namespace " + Rendered.name(namespace) + " does not enforce it");
        return Stream.concat(pods, namespaces).toList();
    }

    private static Stream<String> violations(Workload workload) {
        List<String> found = new ArrayList<>();
        JsonNode pod = workload.pod();
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
            require(found, !pod.path(host).asBoolean(), host);
        }
        require(found, !pod.path("automountServiceAccountToken").asBoolean(true), "a token of the Kubernetes API");
        JsonNode context = pod.path("securityContext");
        require(found, context.path("runAsNonRoot").asBoolean(), "may run as root");
        require(found, context.path("runAsUser").asInt() > 0, "names no user");
        require(found, context.at("/seccompProfile/type").asText().equals("RuntimeDefault"), "no seccomp profile");
        pod.path("volumes")
                .forEach(volume -> volume.fieldNames()
                        .forEachRemaining(kind -> require(
                                found, kind.equals("name") || VOLUMES.contains(kind), "a volume of the kind " + kind)));
        workload.allContainers().forEach(container -> container(found, workload.name(), container));
        return found.stream().map(violation -> workload + ": " + violation);
    }

    private static void container(List<String> found, String workload, JsonNode container) {
        JsonNode context = container.path("securityContext");
        require(found, !context.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges");
        require(found, !context.path("privileged").asBoolean(), "privileged");
        require(found, context.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities");
        require(found, context.at("/capabilities/add").isMissingNode(), "adds capabilities");
        require(
                found,
                context.path("readOnlyRootFilesystem").asBoolean() || WRITERS.contains(workload),
                "its file system can be written to");
        container
                .path("ports")
                .forEach(port -> require(found, port.path("hostPort").isMissingNode(), "a port of the node"));
    }

    private static void require(List<String> found, boolean holds, String otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }
}
