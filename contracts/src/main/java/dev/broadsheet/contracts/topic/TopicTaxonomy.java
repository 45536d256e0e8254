package dev.broadsheet.contracts.topic;

import static dev.broadsheet.contracts.paper.Checks.listOrEmpty;
import static dev.broadsheet.contracts.paper.Checks.requireText;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The research topics that a paper can have, on two levels: groups, such as {@code language}, and the topics in them, such
 * as {@code language/reasoning}. Every arXiv category belongs to one group, but for two that mean no field (cs.GL, cs.OH).
 * An id stays what it means: it is in events.
 */
public final class TopicTaxonomy {

    private static final String RESOURCE = "/topics.json";

    private final List<Group> groups;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Group> groupsOfTopics = new LinkedHashMap<>();

    /**
     * @param name for readers
     * @param categories of arXiv, whole archives ({@code math}) or parts of them ({@code cs.CL}); the longest that fits
     *     a category decides
     */
    public record Group(String id, String name, List<String> categories, List<Topic> topics) {
        public Group {
            requireText(id, "group");
            requireText(name, "name of " + id);
            categories = listOrEmpty(categories);
            topics = listOrEmpty(topics);
        }
    }

    /**
     * @param id its group's id and its own, {@code language/reasoning}
     * @param name for readers
     * @param about sentences that say what belongs to it, the first for readers
     * @param terms lower-case words and phrases that papers on it often use
     */
    public record Topic(String id, String name, List<String> about, List<String> terms) {
        public Topic {
            requireText(id, "topic");
            requireText(name, "name of " + id);
            about = listOrEmpty(about);
            terms = listOrEmpty(terms);
        }
    }

    private TopicTaxonomy(List<Group> groups) {
        this.groups = List.copyOf(groups);
        for (Group group : groups) {
            for (Topic topic : group.topics()) {
                if (!topic.id().startsWith(group.id() + "/") || topics.put(topic.id(), topic) != null) {
                    throw new IllegalArgumentException(topic.id() + " is twice in the taxonomy, or not in its group");
                }
                groupsOfTopics.put(topic.id(), group);
            }
        }
    }

    /** The taxonomy of this version. */
    public static TopicTaxonomy bundled() {
        try (InputStream file = TopicTaxonomy.class.getResourceAsStream(RESOURCE)) {
            return new TopicTaxonomy(new ObjectMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("the taxonomy cannot be read", e);
        }
    }

    public List<Group> groups() {
        return groups;
    }

    /** All topics, group by group. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** Empty for an id of another version. */
    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The group of a topic; empty for an id of another version. */
    public Optional<Group> groupOf(String topicId) {
        return Optional.ofNullable(groupsOfTopics.get(topicId));
    }

    /** The group of an arXiv category; empty if no group has it. */
    public Optional<Group> groupOfCategory(String category) {
        record Fit(Group group, int length) {}
        return groups.stream()
                .flatMap(group -> group.categories().stream()
                        .filter(entry -> category.equals(entry) || category.startsWith(entry + "."))
                        .map(entry -> new Fit(group, entry.length())))
                .max(Comparator.comparingInt(Fit::length))
                .map(Fit::group);
    }
}
