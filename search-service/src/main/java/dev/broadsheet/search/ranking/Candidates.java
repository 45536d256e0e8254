package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.opensearch.StoreTooSlowException;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.CompactVector;
import dev.broadsheet.search.papers.PapersIndex;
import dev.broadsheet.search.ranking.ScoredPapers.Again;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.msearch.MultiSearchItem;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;

/**
 * The papers that may answer a query, found by words and by meaning in one round trip: which, how well they fit, and their
 * vectors, by which the best of them can be told from each other without asking again.
 */
@Singleton
class Candidates {

    private static final Logger LOG = Logger.getLogger(Candidates.class);

    // So that there is time left for words alone, and for the page.
    private static final double SHARE_OF_BOTH = 0.5;

    private final StoreReads reads;
    private final RankingConfig config;

    Candidates(StoreReads reads, RankingConfig config) {
        this.reads = reads;
        this.config = config;
    }

    /**
     * @param lexical by BM25 score
     * @param semantic the nearest, however far, by cosine; empty if there was no vector or that search failed
     * @param vectors of those that have one
     */
    record Found(
            Map<PaperId, Double> lexical,
            Optional<Map<PaperId, Double>> semantic,
            Map<PaperId, CompactVector> vectors) {

        /** The same by meaning, with the words of another. */
        Found withWordsOf(Found other) {
            Map<PaperId, CompactVector> both = new HashMap<>(vectors);
            both.putAll(other.vectors());
            return new Found(other.lexical(), semantic, both);
        }
    }

    /** @param set its words and its restriction, which filters both ways; it must have words */
    Found find(ResultSet set, Optional<List<Float>> vector) {
        if (vector.isPresent()) {
            try {
                return both(set, vector.get());
            } catch (StoreTooSlowException e) {
                LOG.warnf("words and meaning took too long, looking for words alone");
            }
        }
        return byWords(set);
    }

    /** By words alone. */
    Found byWords(ResultSet set) {
        MsearchRequest request = request(words(set));
        return byWords(reads.searchAll(request, Void.class).responses().getFirst());
    }

    private Found both(ResultSet set, List<Float> vector) {
        MsearchRequest request =
                request(words(set), ScoredPapers.best(nearest(vector, set.restriction()), config.candidates()));
        List<MultiSearchResponseItem<Void>> answers =
                reads.searchAll(request, Void.class, SHARE_OF_BOTH).responses();
        Found words = byWords(answers.getFirst());
        return answer(answers.getLast())
                .map(meaning -> byMeaning(meaning).withWordsOf(words))
                .orElse(words);
    }

    private static Found byWords(MultiSearchResponseItem<Void> words) {
        MultiSearchItem<Void> found = answer(words).orElseThrow(() -> failure(words));
        return new Found(ScoredPapers.scores(found), Optional.empty(), ScoredPapers.vectors(found));
    }

    private static Found byMeaning(MultiSearchItem<Void> found) {
        return new Found(Map.of(), Optional.of(cosines(ScoredPapers.scores(found))), ScoredPapers.vectors(found));
    }

    private static MsearchRequest request(MultisearchBody... searches) {
        return StoreReads.request(PapersIndex.ALIAS, List.of(searches));
    }

    private MultisearchBody words(ResultSet set) {
        Query matching = set.matching().orElseThrow();
        Query sideBySide = set.sideBySide().orElseThrow();
        return set.rough()
                .map(rough -> ScoredPapers.best(
                        restricted(rough, set), Again.instead(matching, sideBySide), config.candidates()))
                .orElseGet(() ->
                        ScoredPapers.best(restricted(matching, set), Again.besides(sideBySide), config.candidates()));
    }

    private static Query restricted(Query words, ResultSet set) {
        return BoolQuery.of(bool -> bool.must(words).filter(set.restriction())).toQuery();
    }

    // The filter works inside the search of the graph, so that what it takes away is replaced and not lost.
    private Query nearest(List<Float> vector, Query restriction) {
        return Query.of(query -> query.knn(knn -> knn.field(PaperField.EMBEDDING)
                .vector(vector)
                .k(config.candidates())
                .filter(restriction)));
    }

    private static Map<PaperId, Double> cosines(Map<PaperId, Double> scores) {
        return scores.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> cosine(entry.getValue())));
    }

    // How OpenSearch writes a cosine as a score that is never negative: (1 + cosine) / 2.
    private static double cosine(double score) {
        return 2 * score - 1;
    }

    private static Optional<MultiSearchItem<Void>> answer(MultiSearchResponseItem<Void> answer) {
        if (answer.isFailure()) {
            LOG.warnf(
                    "part of a search failed cause=%s", answer.failure().error().reason());
            return Optional.empty();
        }
        return Optional.of(answer.result());
    }

    private static StoreUnavailableException failure(MultiSearchResponseItem<Void> answer) {
        return new StoreUnavailableException(
                "OpenSearch could not search: " + answer.failure().error().reason(), null);
    }
}
