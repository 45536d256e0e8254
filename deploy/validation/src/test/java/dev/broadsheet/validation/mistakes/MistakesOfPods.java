package dev.broadsheet.validation.mistakes;

import dev.broadsheet.validation.pods.ImagesAreOneVersion;
import dev.broadsheet.validation.pods.MetricsAreFound;
import dev.broadsheet.validation.pods.PodsAreRestricted;
import dev.broadsheet.validation.pods.ProbesAskWhatThereIs;
import dev.broadsheet.validation.pods.ResourcesAreLimited;
import dev.broadsheet.validation.pods.ServicesHavePods;
import dev.broadsheet.validation.pods.UpdatesLeaveNoGap;
import java.util.List;
import java.util.Map;

/** What pods are, may and take. */
final class MistakesOfPods {

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "an image is the latest",
                    "kind",
                    ImagesAreOneVersion.class,
                    "latest",
                    draft -> draft.setInContainer("Deployment/notify", "/image", "broadsheet/notify-service:latest")),
            new Mistake(
                    "an image has no tag",
                    "kind",
                    ImagesAreOneVersion.class,
                    "router",
                    draft -> draft.setInContainer("Deployment/router", "/image", "registry.example.org:5000/nginx")),
            new Mistake(
                    "a container may take all memory",
                    "kind",
                    ResourcesAreLimited.class,
                    "limits/memory",
                    draft -> draft.removeInContainer("Deployment/enrich", "/resources/limits/memory")),
            new Mistake(
                    "an init container requests nothing",
                    "kind",
                    ResourcesAreLimited.class,
                    "requests/cpu",
                    draft -> draft.remove(
                            "Deployment/ingest", "/spec/template/spec/initContainers/0/resources/requests/cpu")),
            new Mistake(
                    "memory is promised twice",
                    "kind",
                    ResourcesAreLimited.class,
                    "not what is requested",
                    draft -> draft.setInContainer("Deployment/enrich", "/resources/requests/memory", "512Mi")),
            new Mistake(
                    "a pod may run as root",
                    "kind",
                    PodsAreRestricted.class,
                    "root",
                    draft -> draft.set("Deployment/ingest", "/spec/template/spec/securityContext/runAsNonRoot", false)),
            new Mistake(
                    "a pod runs as whoever the image says",
                    "kind",
                    PodsAreRestricted.class,
                    "names no user",
                    draft -> draft.remove("Deployment/ingest", "/spec/template/spec/securityContext/runAsUser")),
            new Mistake(
                    "a pod has no seccomp profile",
                    "kind",
                    PodsAreRestricted.class,
                    "seccomp",
                    draft -> draft.remove("StatefulSet/kafka", "/spec/template/spec/securityContext/seccompProfile")),
            new Mistake(
                    "a pod is on its node's network",
                    "kind",
                    PodsAreRestricted.class,
                    "hostNetwork",
                    draft -> draft.set("Deployment/ingest", "/spec/template/spec/hostNetwork", true)),
            new Mistake(
                    "a pod has a folder of its node",
                    "kind",
                    PodsAreRestricted.class,
                    "hostPath",
                    draft -> draft.set(
                            "Deployment/ingest",
                            "/spec/template/spec/volumes/0",
                            Map.of("name", "tmp", "hostPath", Map.of("path", "/tmp")))),
            new Mistake(
                    "a pod has a token of the Kubernetes API",
                    "kind",
                    PodsAreRestricted.class,
                    "token",
                    draft -> draft.remove("Deployment/ingest", "/spec/template/spec/automountServiceAccountToken")),
            new Mistake(
                    "a container is privileged",
                    "kind",
                    PodsAreRestricted.class,
                    "privileged",
                    draft -> draft.setInContainer("Deployment/ingest", "/securityContext/privileged", true)),
            new Mistake(
                    "a container may gain privileges",
                    "kind",
                    PodsAreRestricted.class,
                    "may gain",
                    draft -> draft.removeInContainer("StatefulSet/kafka", "/securityContext/allowPrivilegeEscalation")),
            new Mistake(
                    "a container keeps capabilities",
                    "kind",
                    PodsAreRestricted.class,
                    "keeps capabilities",
                    draft -> draft.removeInContainer("Deployment/ingest", "/securityContext/capabilities/drop")),
            new Mistake(
                    "a container adds a capability",
                    "kind",
                    PodsAreRestricted.class,
                    "adds capabilities",
                    draft -> draft.setInContainer(
                            "Deployment/ingest", "/securityContext/capabilities/add", List.of("NET_ADMIN"))),
            new Mistake(
                    "a service can write to its file system",
                    "kind",
                    PodsAreRestricted.class,
                    "written to",
                    draft -> draft.removeInContainer("Deployment/ingest", "/securityContext/readOnlyRootFilesystem")),
            new Mistake(
                    "a container takes a port of its node",
                    "kind",
                    PodsAreRestricted.class,
                    "port of the node",
                    draft -> draft.setInContainer("Deployment/ingest", "/ports/0/hostPort", 80)),
            new Mistake(
                    "the namespace lets more through",
                    "kind",
                    PodsAreRestricted.class,
                    "Namespace",
                    draft -> draft.set(
                            "Namespace/broadsheet",
                            "/metadata/labels/pod-security.kubernetes.io~1enforce",
                            "baseline")),
            new Mistake(
                    "a Service selects nobody",
                    "kind",
                    ServicesHavePods.class,
                    "0 workloads",
                    draft -> draft.set("Service/search-query", "/spec/selector/app.kubernetes.io~1name", "search")),
            new Mistake(
                    "a Service selects several workloads",
                    "kind",
                    ServicesHavePods.class,
                    "workloads",
                    draft -> draft.remove("Service/search-query", "/spec/selector/app.kubernetes.io~1name")),
            new Mistake(
                    "a Service leads to a port that its pods do not have",
                    "kind",
                    ServicesHavePods.class,
                    "no port",
                    draft -> draft.set("Service/notify", "/spec/ports/0/targetPort", "https")),
            new Mistake(
                    "a budget is about nobody",
                    "kind",
                    ServicesHavePods.class,
                    "PodDisruptionBudget",
                    draft -> draft.set(
                            "PodDisruptionBudget/notify",
                            "/spec/selector/matchLabels/app.kubernetes.io~1name",
                            "mailer")),
            new Mistake(
                    "an update takes a pod away first",
                    "kind",
                    UpdatesLeaveNoGap.class,
                    "before another one is ready",
                    draft -> draft.set("Deployment/search-query", "/spec/strategy/rollingUpdate/maxUnavailable", 1)),
            new Mistake(
                    "pods are not spread",
                    "kind",
                    UpdatesLeaveNoGap.class,
                    "on one node",
                    draft -> draft.remove("Deployment/search-query", "/spec/template/spec/topologySpreadConstraints")),
            new Mistake(
                    "nobody keeps a drain from taking all pods",
                    "kind",
                    UpdatesLeaveNoGap.class,
                    "draining",
                    draft -> draft.remove("PodDisruptionBudget/search-query")),
            new Mistake(
                    "a pod is killed before it has ended",
                    "kind",
                    UpdatesLeaveNoGap.class,
                    "killed",
                    draft -> draft.set(
                            "Deployment/search-query", "/spec/template/spec/terminationGracePeriodSeconds", 30)),
            new Mistake(
                    "liveness asks what readiness should",
                    "kind",
                    ProbesAskWhatThereIs.class,
                    "livenessProbe",
                    draft -> draft.setInContainer(
                            "Deployment/enrich", "/livenessProbe/httpGet/path", "/q/health/ready")),
            new Mistake(
                    "a service is given no time to start",
                    "kind",
                    ProbesAskWhatThereIs.class,
                    "startupProbe",
                    draft -> draft.removeInContainer("Deployment/enrich", "/startupProbe")),
            new Mistake(
                    "a probe asks a port that is not there",
                    "kind",
                    ProbesAskWhatThereIs.class,
                    "the port management",
                    draft -> draft.setInContainer("Deployment/enrich", "/readinessProbe/httpGet/port", "management")),
            new Mistake(
                    "a container names another port than its service",
                    "kind",
                    ProbesAskWhatThereIs.class,
                    "listens on 8082",
                    draft -> draft.setInContainer("Deployment/enrich", "/ports/0/containerPort", 8080)),
            new Mistake(
                    "metrics are asked for elsewhere",
                    "production",
                    MetricsAreFound.class,
                    "notify",
                    draft -> draft.set("ServiceMonitor/broadsheet", "/spec/endpoints/0/path", "/metrics")),
            new Mistake(
                    "a service is not looked at",
                    "production",
                    MetricsAreFound.class,
                    "ingest",
                    draft -> draft.remove("ServiceMonitor/broadsheet", "/spec/selector/matchExpressions/0/values/0")));

    private MistakesOfPods() {}
}
