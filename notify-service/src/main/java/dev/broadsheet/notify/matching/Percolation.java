package dev.broadsheet.notify.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds searches that a paper is a result of, and interests in papers like it. Many papers go in one request, but each in
 * a search of its own: together they would share one list of results, and what is beyond its end would be lost.
 */
@ApplicationScoped
class Percolation {

    private static final ObjectMapper JSON = new ObjectMapper();
    // Enough for nearly all; who has more is asked for again, whole.
    private static final int USUAL = 2_000;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    // A score is not negative: the script's is 1 + the inner product, of those that are not negative either.
    private static final double SHIFT = 1;
    // Single precision must not lose what is just near enough.
    private static final double ROUNDING = 1e-6;

    private final PercolatorIndex index;
    private final MatchingConfig config;

    @Inject
    Percolation(PercolatorIndex index, MatchingConfig config) {
        this.index = index;
        this.config = config;
    }

    /**
     * One question about one paper.
     *
     * @param score of an interest in the answer
     * @param search for so many answers
     */
    private record Question(PaperToMatch paper, ToDoubleFunction<JsonNode> score, IntFunction<ObjectNode> search) {

        List<Hit> hits(JsonNode answer) {
            List<Hit> hits = new ArrayList<>();
            answer.at("/hits/hits")
                    .forEach(hit ->
                            hits.add(new Hit(paper.id(), hit.at("/fields/key/0").asText(), score.applyAsDouble(hit))));
            return hits;
        }
    }

    Uni<List<Hit>> find(List<PaperToMatch> papers) {
        List<Question> questions = papers.stream()
                .flatMap(paper -> Stream.concat(
                        Stream.of(new Question(paper, hit -> 1, size -> percolate(paper, size))),
                        paper.vector().stream()
                                .map(vector -> new Question(
                                        paper,
                                        hit -> hit.path("_score").asDouble() - SHIFT,
                                        size -> nearest(vector, size)))))
                .toList();
        return ask(questions, USUAL);
    }

    private Uni<List<Hit>> ask(List<Question> questions, int size) {
        if (questions.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return index.search(questions.stream()
                        .map(question -> question.search().apply(size))
                        .toList())
                .chain(answers -> read(questions, answers, size));
    }

    private Uni<List<Hit>> read(List<Question> questions, JsonNode answers, int size) {
        List<Hit> hits = new ArrayList<>();
        List<Question> cutOff = new ArrayList<>();
        int most = size;
        for (int i = 0; i < questions.size(); i++) {
            JsonNode answer = answers.path(i);
            check(answer);
            int total = answer.at("/hits/total/value").asInt();
            if (total > size) {
                cutOff.add(questions.get(i));
                most = Math.max(most, total);
            } else {
                hits.addAll(questions.get(i).hits(answer));
            }
        }
        return ask(cutOff, most)
                .map(others -> Stream.of(hits, others).flatMap(List::stream).collect(Collectors.toList()));
    }

    // A part of an answer is none: every shard must have spoken.
    private static void check(JsonNode answer) {
        int status = answer.path("status").asInt();
        if (answer.has("error")) {
            String error = answer.path("error").toString();
            if (status == NOT_FOUND) {
                throw new IndexGoneException(error);
            }
            throw status == TOO_MANY_REQUESTS || status > SERVER_ERROR
                    ? new IllegalStateException("not matched: " + error)
                    : new IllegalArgumentException("a paper that cannot be matched: " + error);
        }
        if (answer.at("/_shards/failed").asInt() > 0 || answer.path("timed_out").asBoolean()) {
            throw new IllegalStateException("matched in part only: " + answer.path("_shards"));
        }
    }

    private static ObjectNode percolate(PaperToMatch paper, int size) {
        ObjectNode search = search(size).put("sort", "_doc");
        ObjectNode percolate = search.withObject("/query/constant_score/filter/percolate");
        percolate.put("field", "query").set("document", paper.document().orElseThrow());
        return search;
    }

    // Exact: a graph would miss some.
    private ObjectNode nearest(HalfVector vector, int size) {
        ObjectNode search = search(size).put("min_score", SHIFT + config.leastCosine() - ROUNDING);
        search.withObject("/query/script_score/query/term").put("kind", Interest.Kind.SIMILAR.name());
        ObjectNode script = search.withObject("/query/script_score/script");
        script.put("lang", "knn").put("source", "knn_score");
        ObjectNode params = script.putObject("params").put("field", "vector").put("space_type", "innerproduct");
        vector.addTo(params.putArray("query_value"));
        return search;
    }

    // The key from a column: whole documents need not be unpacked for it.
    private static ObjectNode search(int size) {
        ObjectNode search = JSON.createObjectNode();
        search.put("size", size)
                .put("_source", false)
                .put("stored_fields", "_none_")
                .put("track_total_hits", true);
        search.putArray("docvalue_fields").add("key");
        return search;
    }
}
