package dev.broadsheet.validation.topics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A topic as manifests make it: by Strimzi, or by the script of a small cluster. */
record RenderedTopic(String name, int partitions, Map<String, String> settings) {

    private static final String LIST = "topics.txt";

    static RenderedTopic of(TopicSpec spec) {
        return new RenderedTopic(spec.name(), spec.partitions(), spec.settings());
    }

    static Stream<RenderedTopic> in(Rendered rendered) {
        return Stream.concat(
                rendered.kind("KafkaTopic").map(RenderedTopic::ofStrimzi),
                rendered.kind("ConfigMap")
                        .filter(map -> map.path("data").has(LIST))
                        .flatMap(map -> map.path("data").path(LIST).asText().lines())
                        .map(RenderedTopic::ofLine));
    }

    /** Whether this combination has brokers, which without topics are of no use. */
    static boolean areWanted(Rendered rendered) {
        return rendered.has("Kafka")
                || rendered.find("StatefulSet", "kafka").isPresent()
                || in(rendered).findAny().isPresent();
    }

    private static RenderedTopic ofStrimzi(JsonNode topic) {
        return new RenderedTopic(
                topic.at("/spec/topicName").asText(Rendered.name(topic)),
                topic.at("/spec/partitions").asInt(),
                Workload.labels(topic.at("/spec/config")));
    }

    // NAME PARTITIONS SETTING=VALUE…
    private static RenderedTopic ofLine(String line) {
        String[] words = line.split(" ");
        return new RenderedTopic(
                words[0],
                Integer.parseInt(words[1]),
                Arrays.stream(words)
                        .skip(2)
                        .map(word -> word.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }
}
