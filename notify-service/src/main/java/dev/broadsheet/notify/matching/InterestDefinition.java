package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.query.AuthorName;
import dev.broadsheet.query.Clause;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** What an interest means, read from its definition. */
sealed interface InterestDefinition {

    /** A topic, or all of a group of topics. */
    record OnTopic(String topic) implements InterestDefinition {

        private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.bundled();

        /** For readers; the id of one that another version knows. */
        String name() {
            return TAXONOMY.topic(topic)
                    .map(TopicTaxonomy.Topic::name)
                    .or(() -> TAXONOMY.groups().stream()
                            .filter(group -> group.id().equals(topic))
                            .map(TopicTaxonomy.Group::name)
                            .findFirst())
                    .orElse(topic);
        }
    }

    /** A category, or all of an archive. */
    record InCategory(String category) implements InterestDefinition {}

    /** Whatever somebody of that name writes. */
    record ByAuthor(String written, AuthorName name) implements InterestDefinition {}

    /** A search that goes on. */
    record Searched(SavedSearch search) implements InterestDefinition {}

    /** What is near to these papers in meaning. */
    record CloseTo(List<PaperId> papers) implements InterestDefinition {}

    int MOST_PAPERS = 20;
    int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException if the definition is none of its kind; the message says why */
    static InterestDefinition of(Interest.Kind kind, JsonNode definition) {
        return switch (kind) {
            case TOPIC ->
                new OnTopic(Clause.On.tryParse(text(definition, "topic"))
                        .map(topic -> text(definition, "topic").toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> refusal("topic", "a topic as in language/agents, or a group")));
            case CATEGORY ->
                new InCategory(Clause.In.tryParse(text(definition, "category"))
                        .map(category -> text(definition, "category"))
                        .orElseThrow(() -> refusal("category", "an arXiv category as in cs.CL, or an archive")));
            case AUTHOR -> author(text(definition, "name"));
            case SEARCH -> new Searched(SavedSearch.of(definition));
            case SIMILAR -> new CloseTo(papers(definition.path("papers")));
        };
    }

    private static InterestDefinition author(String name) {
        if (name.length() > LONGEST_NAME) {
            throw refusal("name", "a name, at most " + LONGEST_NAME + " characters");
        }
        return new ByAuthor(
                name, AuthorName.tryParse(name).orElseThrow(() -> refusal("name", "a name, not initials alone")));
    }

    private static List<PaperId> papers(JsonNode written) {
        List<PaperId> papers = StreamSupport.stream(written.spliterator(), false)
                .map(id -> PaperId.tryParse(id.asText()).orElseThrow(() -> refusal("papers", "arXiv identifiers")))
                .distinct()
                .toList();
        if (papers.isEmpty() || papers.size() > MOST_PAPERS) {
            throw refusal("papers", "1 to " + MOST_PAPERS + " arXiv identifiers");
        }
        return papers;
    }

    private static String text(JsonNode definition, String field) {
        return definition.path(field).asText("");
    }

    private static IllegalArgumentException refusal(String field, String allowed) {
        return new IllegalArgumentException(field + " must be " + allowed);
    }
}
