package dev.broadsheet.validation.topics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.event.TopicSpec;
import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.validation.environment.ServiceSources;
import dev.broadsheet.validation.render.Rendered;
import dev.broadsheet.validation.render.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That somebody may do something with something of Kafka's. Describing is not among it: it lets nobody have anything. */
record Access(String user, String type, String name, String pattern, String operation) {

    private static final String READ = "Read";
    private static final String WRITE = "Write";
    private static final String LITERAL = "literal";

    /** What KafkaUsers are given. */
    static Set<Access> given(Rendered rendered) {
        return rendered.kind("KafkaUser")
                .flatMap(user -> Workload.stream(user.at("/spec/authorization/acls"))
                        .flatMap(acl -> ofAcl(Rendered.name(user), acl)))
                .collect(Collectors.toSet());
    }

    private static Stream<Access> ofAcl(String user, JsonNode acl) {
        JsonNode resource = acl.path("resource");
        return Workload.stream(acl.path("operations"))
                .map(JsonNode::asText)
                .filter(operation -> !operation.equals("Describe"))
                .map(operation -> new Access(
                        user,
                        resource.path("type").asText(),
                        resource.path("name").asText(),
                        resource.path("patternType").asText(LITERAL),
                        operation));
    }

    /** What the code needs: the table of topics says who writes and who reads, and each service names its group. */
    static Set<Access> needed(String generation) {
        List<Access> needed = new ArrayList<>();
        List<TopicSpec> topics = Topics.all(generation);
        for (TopicSpec topic : topics) {
            writers(topic).forEach(user -> needed.add(new Access(user, "topic", topic.name(), LITERAL, WRITE)));
            readers(topic).forEach(user -> needed.add(new Access(user, "topic", topic.name(), LITERAL, READ)));
        }
        // The status page counts what a group has not read by reading it.
        topics.stream()
                .filter(topic -> !topic.readers().equals("an operator"))
                .filter(topic -> !topic.writers().equals("an operator"))
                .forEach(topic -> needed.add(new Access("search-query", "topic", topic.name(), LITERAL, READ)));
        for (String service : List.of("enrich", "search", "notify")) {
            needed.add(new Access(userOf(service), "group", group(service), LITERAL, READ));
        }
        // contracts' outbox relay appends the number of a bucket, enrich-service the name of its pod.
        for (String prefix : List.of("ingest-outbox-", "notify-outbox-", "enrich-")) {
            needed.add(new Access(prefix.replaceFirst("-.*", ""), "transactionalId", prefix, "prefix", WRITE));
        }
        return Set.copyOf(needed);
    }

    private static Stream<String> writers(TopicSpec topic) {
        return Arrays.stream(topic.writers().split(", ")).map(Access::userOf);
    }

    private static Stream<String> readers(TopicSpec topic) {
        return Arrays.stream(topic.readers().split(", ")).map(Access::userOf);
    }

    // The search that reads and writes topics is the indexer.
    private static String userOf(String service) {
        return switch (service) {
            case "search" -> "search-indexer";
            case "an operator" -> "operator";
            default -> service;
        };
    }

    private static String group(String service) {
        return ServiceSources.of(service + "-service").properties().entrySet().stream()
                .filter(property -> property.getKey().endsWith(".group.id"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
