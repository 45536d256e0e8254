package dev.broadsheet.validation.mistakes;

import dev.broadsheet.validation.schema.ObjectsAreTogether;
import dev.broadsheet.validation.schema.ObjectsAreWhatTheirReadersKnow;
import java.util.List;

/** Fields, types and places of objects. */
final class MistakesOfForm {

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "a field of a Deployment is misspelt",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "replicaz",
                    draft -> draft.set("Deployment/ingest", "/spec/replicaz", 2)),
            new Mistake(
                    "a number is a word",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "three",
                    draft -> draft.set("Deployment/ingest", "/spec/replicas", "three")),
            new Mistake(
                    "a text is a number",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "String",
                    draft -> draft.addVariable("ingest", "BROADSHEET_IMPORT_BATCH_SIZE", 500)),
            new Mistake(
                    "a field of Strimzi's is misspelt",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "listenerz",
                    draft -> draft.set("Kafka/broadsheet", "/spec/kafka/listenerz", List.of())),
            new Mistake(
                    "partitions are a text",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "KafkaTopic",
                    draft -> draft.set("KafkaTopic/broadsheet.paper.signals.v1", "/spec/partitions", "12")),
            new Mistake(
                    "a field of KEDA's is misspelt",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "minReplicas",
                    draft -> draft.set("ScaledObject/enrich", "/spec/minReplicas", 2)),
            new Mistake(
                    "a field of CloudNativePG's has the wrong type",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "instances",
                    draft -> draft.set("Cluster/ingest-postgres", "/spec/instances", "3")),
            new Mistake(
                    "a field of the OpenSearch operator's is missing",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "nodePools",
                    draft -> draft.remove("OpenSearchCluster/opensearch", "/spec/nodePools")),
            new Mistake(
                    "a field of cert-manager's is misspelt",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "dnsName",
                    draft -> draft.set("Certificate/broadsheet", "/spec/dnsName", "papers.example.org")),
            new Mistake(
                    "a field of External Secrets' is missing",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "remoteRef",
                    draft -> draft.remove("ExternalSecret/broadsheet-links", "/spec/data/0/remoteRef")),
            new Mistake(
                    "a field of the Gateway API's has the wrong type",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "hostname",
                    draft -> draft.set("Gateway/broadsheet", "/spec/listeners/0/hostname", List.of())),
            new Mistake(
                    "a field of the Prometheus operator's is misspelt",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "intervall",
                    draft -> draft.set("ServiceMonitor/broadsheet", "/spec/endpoints/0/intervall", "15s")),
            new Mistake(
                    "an object has a version that nobody knows",
                    "production",
                    ObjectsAreWhatTheirReadersKnow.class,
                    "nobody knows",
                    draft -> draft.set("Deployment/ingest", "/apiVersion", "apps/v1beta1")),
            new Mistake(
                    "an object is in another namespace",
                    "kind",
                    ObjectsAreTogether.class,
                    "Service ingest",
                    draft -> draft.set("Service/ingest", "/metadata/namespace", "default")),
            new Mistake(
                    "an object is not labelled",
                    "kind",
                    ObjectsAreTogether.class,
                    "Service ingest",
                    draft -> draft.remove("Service/ingest", "/metadata/labels")));

    private MistakesOfForm() {}
}
