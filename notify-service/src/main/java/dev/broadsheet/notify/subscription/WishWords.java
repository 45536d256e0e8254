package dev.broadsheet.notify.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.notify.matching.Interest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a subscription brings, in a reader's words. */
final class WishWords {

    private static final TopicTaxonomy TOPICS = TopicTaxonomy.bundled();

    private WishWords() {}

    /** @param titles of the papers that similar ones are wanted to; their identifiers stand for unknown ones */
    static String of(Optional<Interest> interest, Optional<String> titles) {
        return interest.map(wanted -> of(wanted, titles)).orElse("The trending papers");
    }

    private static String of(Interest interest, Optional<String> titles) {
        JsonNode definition = DefinitionJson.read(interest.definition());
        return switch (interest.kind()) {
            case TOPIC -> "Papers on " + topic(definition.path("topic").asText());
            case CATEGORY -> "Papers in " + definition.path("category").asText();
            case AUTHOR -> "Papers by " + definition.path("name").asText();
            case SIMILAR -> "Papers close to " + titles.orElseGet(() -> either(values(definition.path("papers"))));
            case SEARCH -> search(definition);
        };
    }

    private static String search(JsonNode definition) {
        List<String> parts = new ArrayList<>();
        parts.add(
                definition.has("q")
                        ? "Papers that match “" + definition.path("q").asText() + "”"
                        : "Papers");
        add(parts, "in ", values(definition.path("category")));
        add(
                parts,
                "on ",
                values(definition.path("topic")).stream().map(WishWords::topic).toList());
        add(parts, "by ", values(definition.path("author")));
        add(parts, "submitted from ", values(definition.path("from")));
        add(parts, "submitted until ", values(definition.path("to")));
        if (definition.has("hasCode")) {
            parts.add(definition.path("hasCode").asBoolean() ? "with code" : "without code");
        }
        if (definition.has("minUpvotes")) {
            parts.add("with " + definition.path("minUpvotes").asInt() + " upvotes or more");
        }
        return parts.getFirst() + parts.stream().skip(1).map(part -> " " + part).collect(Collectors.joining(","));
    }

    private static void add(List<String> parts, String before, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(before + either(values));
        }
    }

    private static String either(List<String> values) {
        return String.join(" or ", values);
    }

    private static List<String> values(JsonNode written) {
        return written.isArray()
                ? StreamSupport.stream(written.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : Optional.of(written.asText()).filter(text -> !text.isEmpty()).stream()
                        .toList();
    }

    private static String topic(String id) {
        return TOPICS.topic(id)
                .map(TopicTaxonomy.Topic::name)
                .or(() -> TOPICS.groups().stream()
                        .filter(group -> group.id().equals(id))
                        .map(TopicTaxonomy.Group::name)
                        .findFirst())
                .orElse(id);
    }
}
