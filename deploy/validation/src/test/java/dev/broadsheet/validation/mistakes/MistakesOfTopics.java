package dev.broadsheet.validation.mistakes;

import dev.broadsheet.validation.scaling.ScalersFitWhatTheyScale;
import dev.broadsheet.validation.topics.TopicsAreThoseOfTheCode;
import dev.broadsheet.validation.topics.UsersMayDoWhatTheCodeDoes;
import java.util.List;
import java.util.stream.Collectors;

/** Topics, who may use them, and what scales by them. */
final class MistakesOfTopics {

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "a topic is missing",
                    "production",
                    TopicsAreThoseOfTheCode.class,
                    "not made",
                    draft -> draft.remove("KafkaTopic/broadsheet.paper.discovered.v1.enrich.dlq")),
            new Mistake(
                    "nobody uses a topic",
                    "production",
                    TopicsAreThoseOfTheCode.class,
                    "not in the code",
                    draft -> draft.set(
                            "KafkaTopic/broadsheet.email.requested.v1", "/spec/topicName", "broadsheet.email.v1")),
            new Mistake(
                    "a topic has other partitions",
                    "production",
                    TopicsAreThoseOfTheCode.class,
                    "partitions=6",
                    draft -> draft.set("KafkaTopic/broadsheet.paper.signals.v1", "/spec/partitions", 6)),
            new Mistake(
                    "a topic forgets papers",
                    "production",
                    TopicsAreThoseOfTheCode.class,
                    "delete",
                    draft -> draft.set(
                            "KafkaTopic/broadsheet.paper.signals.v1", "/spec/config/cleanup.policy", "delete")),
            new Mistake(
                    "a small cluster lacks a topic",
                    "kind",
                    TopicsAreThoseOfTheCode.class,
                    "not made",
                    draft -> draft.change(
                            "ConfigMap/topics",
                            "/data/topics.txt",
                            text -> text.lines().skip(1).collect(Collectors.joining("\n")))),
            new Mistake(
                    "a generation has no topics",
                    "production",
                    TopicsAreThoseOfTheCode.class,
                    "g2",
                    draft -> draft.set("ConfigMap/broadsheet", "/data/BROADSHEET_GENERATION", "g2")),
            new Mistake(
                    "who answers readers may write",
                    "production",
                    UsersMayDoWhatTheCodeDoes.class,
                    "not needed",
                    draft -> draft.set("KafkaUser/search-query", "/spec/authorization/acls/0/operations/-", "Write")),
            new Mistake(
                    "a service may not commit its offsets",
                    "production",
                    UsersMayDoWhatTheCodeDoes.class,
                    "not given",
                    draft -> draft.set("KafkaUser/enrich", "/spec/authorization/acls/3/resource/name", "enrichment")),
            new Mistake(
                    "a service may take any transactional id",
                    "production",
                    UsersMayDoWhatTheCodeDoes.class,
                    "transactionalId",
                    draft -> draft.set("KafkaUser/ingest", "/spec/authorization/acls/2/resource/name", "ingest")),
            new Mistake(
                    "a service comes without a name",
                    "production",
                    UsersMayDoWhatTheCodeDoes.class,
                    "does not come",
                    draft -> draft.removeVariable("notify", "KAFKA_SASL_JAAS_CONFIG")),
            new Mistake(
                    "there may be more pods than partitions",
                    "production",
                    ScalersFitWhatTheyScale.class,
                    "more pods",
                    draft -> draft.set("ScaledObject/enrich", "/spec/maxReplicaCount", 13)),
            new Mistake(
                    "the lag is of a group that nobody reads as",
                    "production",
                    ScalersFitWhatTheyScale.class,
                    "the group enrichment",
                    draft -> draft.set("ScaledObject/enrich", "/spec/triggers/0/metadata/consumerGroup", "enrichment")),
            new Mistake(
                    "the lag is on a topic that is not there",
                    "production",
                    ScalersFitWhatTheyScale.class,
                    "no topic",
                    draft ->
                            draft.set("ScaledObject/notify", "/spec/triggers/0/metadata/topic", "broadsheet.email.v1")),
            new Mistake(
                    "a manifest undoes what scales",
                    "production",
                    ScalersFitWhatTheyScale.class,
                    "undo",
                    draft -> draft.set("Deployment/enrich", "/spec/replicas", 2)),
            new Mistake(
                    "a scaler has nothing to scale",
                    "production",
                    ScalersFitWhatTheyScale.class,
                    "no deployment",
                    draft -> draft.set("HorizontalPodAutoscaler/search-query", "/spec/scaleTargetRef/name", "search")));

    private MistakesOfTopics() {}
}
