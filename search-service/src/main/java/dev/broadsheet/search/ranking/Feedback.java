package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperField;
import dev.broadsheet.search.opensearch.StoreReads;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.papers.PapersIndex;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;

/**
 * Measures how near candidates are to what was asked for, once the best of them are known: the query's vector moves
 * towards those few, which say the same in the words of papers, and every candidate is measured by it, exactly. Two small
 * round trips; if one fails, the first measurement has to do.
 *
 * @see <a href="https://doi.org/10.1145/3570724">Li et al.: Pseudo Relevance Feedback with Deep Language Models and Dense
 *     Retrievers (TOIS 2023), the method of Rocchio on vectors of a transformer</a>
 */
@Singleton
class Feedback {

    private static final Logger LOG = Logger.getLogger(Feedback.class);

    // Twice, so that there is time left for the page.
    private static final double SHARE_OF_TIME = 0.3;

    private final PaperVectors vectors;
    private final StoreReads reads;
    private final RankingConfig config;

    Feedback(PaperVectors vectors, StoreReads reads, RankingConfig config) {
        this.vectors = vectors;
        this.reads = reads;
        this.config = config;
    }

    /**
     * @param query the query's vector, of unit length
     * @param ranked candidates, best first
     * @return cosines of the candidates; those without a vector are left out. Empty if they could not be measured in time
     */
    Optional<Map<PaperId, Double>> cosines(List<Float> query, List<PaperId> ranked) {
        if (ranked.isEmpty()) {
            return Optional.of(Map.of());
        }
        try {
            List<PaperId> best = ranked.stream().limit(config.feedbackPapers()).toList();
            List<List<Float>> directions = best.isEmpty()
                    ? List.of()
                    : vectors.within(SHARE_OF_TIME, best).values().stream()
                            .flatMap(Optional::stream)
                            .toList();
            return Optional.of(measured(moved(query, directions, config.feedbackWeight()), ranked));
        } catch (StoreUnavailableException e) {
            LOG.warnf("candidates not measured again cause=%s", e.getMessage());
            return Optional.empty();
        }
    }

    /** The unit vector in the direction of {@code query + weight * mean(towards)}. */
    static List<Float> moved(List<Float> query, Collection<List<Float>> towards, double weight) {
        double[] sum = query.stream().mapToDouble(Float::doubleValue).toArray();
        for (List<Float> direction : towards) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * direction.get(i) / towards.size();
            }
        }
        double length = 0;
        for (double component : sum) {
            length += component * component;
        }
        double norm = Math.sqrt(length);
        return Arrays.stream(sum)
                .mapToObj(component -> (float) (component / norm))
                .toList();
    }

    // As many as there are to choose from: each is measured, and the graph is not searched.
    private Map<PaperId, Double> measured(List<Float> vector, List<PaperId> candidates) {
        Query nearest = Query.of(query -> query.knn(knn -> knn.field(PaperField.EMBEDDING)
                .vector(vector)
                .k(candidates.size())
                .filter(PaperStore.named(candidates))));
        List<MultisearchBody> search = List.of(ScoredPapers.best(nearest, candidates.size()));
        return Candidates.cosines(
                ScoredPapers.scores(reads.searchEach(PapersIndex.ALIAS, search, Void.class, SHARE_OF_TIME)
                        .getFirst()));
    }
}
