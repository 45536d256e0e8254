package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.query.AuthorName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Under which topics, categories and authors are filed, and looked for by what a paper has. */
final class LookupKeys {

    private static final String TOPIC = "topic:";
    private static final String CATEGORY = "category:";
    private static final String AUTHOR = "author:";

    private LookupKeys() {}

    /** None for those that the index of OpenSearch finds. */
    static Set<String> of(InterestDefinition definition) {
        return switch (definition) {
            case InterestDefinition.OnTopic on -> Set.of(TOPIC + on.topic());
            case InterestDefinition.InCategory in ->
                Set.of(CATEGORY + in.category().toLowerCase(Locale.ROOT));
            case InterestDefinition.ByAuthor by -> byAuthor(by.name().wantedKeys());
            case InterestDefinition.Searched searched -> Set.of();
            case InterestDefinition.CloseTo closeTo -> Set.of();
        };
    }

    /**
     * What a paper is looked up by, each with how well it fits: how probable a topic is, 1 for all else.
     *
     * @param document as {@link PaperDocument} writes it
     */
    static Map<String, Double> of(JsonNode document) {
        Map<String, Double> keys = new HashMap<>();
        document.path("topics").forEach(topic -> {
            String id = topic.path("id").asText();
            double score = topic.path("score").asDouble();
            keys.merge(TOPIC + id, score, Math::max);
            above(id, '/').ifPresent(group -> keys.merge(TOPIC + group, score, Math::max));
        });
        document.path("categories").forEach(category -> {
            String id = category.asText().toLowerCase(Locale.ROOT);
            keys.put(CATEGORY + id, 1.0);
            above(id, '.').ifPresent(archive -> keys.put(CATEGORY + archive, 1.0));
        });
        for (AuthorName author : authors(document)) {
            byAuthor(author.keys()).forEach(key -> keys.put(key, 1.0));
        }
        return keys;
    }

    /** The authors of a paper that have a name to be found by. */
    static Set<AuthorName> authors(JsonNode document) {
        Set<AuthorName> authors = new HashSet<>();
        document.path("authors")
                .forEach(author ->
                        AuthorName.tryParse(author.path("name").asText()).ifPresent(authors::add));
        return authors;
    }

    private static Set<String> byAuthor(Set<String> names) {
        return names.stream().map(name -> AUTHOR + name).collect(Collectors.toSet());
    }

    private static Optional<String> above(String id, char separator) {
        int end = id.indexOf(separator);
        return end < 0 ? Optional.empty() : Optional.of(id.substring(0, end));
    }
}
