package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.opensearch.StoreTooSlowException;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.PapersIndex;
import dev.broadsheet.search.ranking.ScoredPapers.Again;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
     * @param byWords the best, by BM25
     * @param byMeaning the nearest, however far; empty if there was no vector or that search failed
     */
    record Found(List<ScoredPaper> byWords, Optional<List<ScoredPaper>> byMeaning) {

        Found withWords(List<ScoredPaper> others) {
            return new Found(others, byMeaning);
        }

        /** Each paper once. */
        List<Candidate> papers() {
            Map<PaperId, Candidate> papers = new LinkedHashMap<>();
            byWords.forEach(paper -> papers.put(paper.id(), Candidate.byWords(paper)));
            byMeaning
                    .orElse(List.of())
                    .forEach(paper -> papers.merge(
                            paper.id(),
                            Candidate.byMeaning(paper),
                            (words, meaning) -> words.withMeaning(meaning.meaning())));
            return List.copyOf(papers.values());
        }
    }

    /** @param set its words and its restriction, which filters both ways; it must have words */
    Found find(ResultSet set, Optional<float[]> vector) {
        if (vector.isPresent()) {
            try {
                return both(set, vector.get());
            } catch (StoreTooSlowException e) {
                LOG.warnf("words and meaning took too long, looking for words alone");
            }
        }
        return new Found(byWords(set), Optional.empty());
    }

    /** By words alone. */
    List<ScoredPaper> byWords(ResultSet set) {
        MsearchRequest request = request(words(set));
        return byWords(reads.searchAll(request, Void.class).responses().getFirst());
    }

    private Found both(ResultSet set, float[] vector) {
        MsearchRequest request =
                request(words(set), ScoredPapers.best(nearest(vector, set.restriction()), config.candidates()));
        List<MultiSearchResponseItem<Void>> answers =
                reads.searchAll(request, Void.class, SHARE_OF_BOTH).responses();
        return new Found(byWords(answers.getFirst()), answer(answers.getLast()).map(ScoredPapers::papers));
    }

    private static List<ScoredPaper> byWords(MultiSearchResponseItem<Void> words) {
        return ScoredPapers.papers(answer(words).orElseThrow(() -> failure(words)));
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
    private Query nearest(float[] vector, Query restriction) {
        return Query.of(query -> query.knn(knn -> knn.field(PaperField.EMBEDDING)
                .vector(boxed(vector))
                .k(config.candidates())
                .filter(restriction)));
    }

    private static List<Float> boxed(float[] vector) {
        return IntStream.range(0, vector.length).mapToObj(i -> vector[i]).toList();
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
