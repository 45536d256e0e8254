package dev.broadsheet.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.contracts.paper.Embedding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An interest of a measurement, and what can be said of it without any index.
 *
 * @param kind as notify-service names it
 * @param definition canonical JSON
 * @param judge whether a paper must be found, must not, or may be
 * @param likely whether a paper is found, other forms of words guessed by how they begin: for planning, not for judging
 */
public record MatchInterest(
        String kind, String definition, Function<MatchPaper, Verdict> judge, Predicate<MatchPaper> likely) {

    /** What is known without stemming: a paper with other forms of the words may be found as well. */
    public enum Verdict {
        MUST,
        MAY,
        MUST_NOT
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    // A cosine this near to the threshold depends on rounding.
    private static final double ROUNDING = 0.001;

    private static MatchInterest exact(String kind, String definition, Function<MatchPaper, Verdict> judge) {
        return new MatchInterest(kind, definition, judge, paper -> judge.apply(paper) == Verdict.MUST);
    }

    static MatchInterest search(List<String> words, String category) {
        Set<String> stems = words.stream().map(MatchPaper::stem).collect(Collectors.toSet());
        Predicate<MatchPaper> filter =
                paper -> category.isEmpty() || paper.categories().contains(category);
        Map<String, Object> definition = new TreeMap<>(Map.of("q", String.join(" ", words)));
        if (!category.isEmpty()) {
            definition.put("category", List.of(category));
        }
        return new MatchInterest(
                "SEARCH",
                json(definition),
                paper -> paper.words().containsAll(words) && filter.test(paper) ? Verdict.MUST : Verdict.MAY,
                paper -> paper.stems().containsAll(stems) && filter.test(paper));
    }

    static MatchInterest author(String name) {
        return exact(
                "AUTHOR",
                json(Map.of("name", name)),
                paper -> paper.authors().contains(name) ? Verdict.MUST : Verdict.MUST_NOT);
    }

    static MatchInterest topic(String topic) {
        return exact(
                "TOPIC",
                json(Map.of("topic", topic)),
                paper -> paper.topics().contains(topic) ? Verdict.MUST : Verdict.MUST_NOT);
    }

    static MatchInterest category(String category) {
        return exact(
                "CATEGORY",
                json(Map.of("category", category)),
                paper -> paper.categories().contains(category) ? Verdict.MUST : Verdict.MUST_NOT);
    }

    static MatchInterest similar(String known, Embedding vector, double leastCosine) {
        return exact("SIMILAR", json(Map.of("papers", List.of(known))), paper -> {
            double cosine = vector.cosine(paper.vector());
            if (cosine >= leastCosine + ROUNDING) {
                return Verdict.MUST;
            }
            return cosine < leastCosine - ROUNDING ? Verdict.MUST_NOT : Verdict.MAY;
        });
    }

    private static String json(Map<String, Object> definition) {
        JsonNode tree = JSON.valueToTree(definition);
        return tree.toString();
    }
}
