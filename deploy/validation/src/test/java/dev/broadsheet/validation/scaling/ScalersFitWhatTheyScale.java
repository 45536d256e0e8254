package dev.broadsheet.validation.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.validation.environment.ServiceSources;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import dev.broadsheet.validation.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scaler has something to scale, that nobody else scales too, by the lag of a group that it reads, on no more pods than partitions. */
public final class ScalersFitWhatTheyScale implements Rule {

    @Override
    public String name() {
        return "scalers fit what they scale";
    }

    @Override
    public List<String> violations(Rendered rendered) {
        return Stream.concat(
                        rendered.kind("ScaledObject")
                                .flatMap(scaler -> Stream.concat(
                                        target(rendered, scaler),
                                        Workload.stream(scaler.at("/spec/triggers"))
                                                .flatMap(trigger -> trigger(rendered, scaler, trigger)))),
                        rendered.kind("HorizontalPodAutoscaler").flatMap(scaler -> target(rendered, scaler)))
                .toList();
    }

    private static Stream<String> target(Rendered rendered, JsonNode scaler) {
        String name = scaler.at("/spec/scaleTargetRef/name").asText();
        Optional<Workload> target = rendered.find("Deployment", name).map(Workload::new);
        if (target.isEmpty()) {
            return Stream.of(subject(scaler) + "there is no deployment " + name);
        }
        return target.get().object().at("/spec/replicas").isMissingNode()
                ? Stream.empty()
                : Stream.of(subject(scaler) + "the manifest of " + name + " would undo it");
    }

    private static Stream<String> trigger(Rendered rendered, JsonNode scaler, JsonNode trigger) {
        List<String> found = new ArrayList<>();
        JsonNode settings = trigger.path("metadata");
        Optional<TopicSpec> topic = Topics.all(Topics.FIRST_GENERATION).stream()
                .filter(spec -> spec.name().equals(settings.path("topic").asText()))
                .findFirst();
        if (topic.isEmpty()) {
            found.add("there is no topic " + settings.path("topic").asText());
        } else if (scaler.at("/spec/maxReplicaCount").asInt() > topic.get().partitions()) {
            found.add("more pods than " + topic.get().name() + " has partitions");
        }
        String group = settings.path("consumerGroup").asText();
        boolean reads = rendered.find(
                        "Deployment", scaler.at("/spec/scaleTargetRef/name").asText())
                .map(Workload::new)
                .flatMap(Workload::service)
                .filter(module -> ServiceSources.of(module).properties().entrySet().stream()
                        .anyMatch(property -> property.getKey().endsWith(".group.id")
                                && property.getValue().equals(group)))
                .isPresent();
        if (!reads) {
            found.add("what it scales does not read as the group " + group);
        }
        return found.stream().map(violation -> subject(scaler) + violation);
    }

    private static String subject(JsonNode scaler) {
        return scaler.path("kind").asText() + " " + Rendered.name(scaler) + ": ";
    }
}
