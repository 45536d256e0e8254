package dev.broadsheet.search.ranking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.Candidates.Found;
import dev.broadsheet.search.ranking.Fusion.Scored;
import dev.broadsheet.search.ranking.SearchResult.Mode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ranks by words and by meaning, at most {@link RankingConfig#candidates()} by each, and measures the meaning of all of
 * them once more when the best are known. A ranking is kept for a while, so that the pages of one visit agree although
 * scores shift a little with each new paper; where it is not kept any more, or was made by another pod, it is made anew.
 */
@Singleton
class Rankings {

    private final Candidates candidates;
    private final Feedback feedback;
    private final QueryVectors vectors;
    private final PaperStore store;
    private final RankingConfig config;
    private final SemanticWeight weight;
    private final Cache<Key, Ranking> kept;

    Rankings(Candidates candidates, Feedback feedback, QueryVectors vectors, PaperStore store, RankingConfig config) {
        this.candidates = candidates;
        this.feedback = feedback;
        this.vectors = vectors;
        this.store = store;
        this.config = config;
        this.weight = new SemanticWeight(config.semanticWeightOfWords(), config.semanticWeightOfQuestions());
        this.kept = Caffeine.newBuilder()
                .maximumSize(config.keptRankings())
                .expireAfterWrite(config.keptFor())
                .build();
    }

    private record Key(String request, Instant asOf) {}

    Ranking of(PaperSearchRequest request, Instant asOf) {
        Key key = new Key(request.fingerprint(), asOf);
        Ranking ranking = kept.getIfPresent(key);
        if (ranking == null) {
            ranking = made(request, ResultSet.of(request));
            kept.put(key, ranking);
        }
        return ranking;
    }

    private Ranking made(PaperSearchRequest request, ResultSet set) {
        List<Scored> named = store.findAll(set.named()).stream()
                .map(paper -> new Scored(paper.id(), 1, Optional.empty(), Optional.empty()))
                .toList();
        if (set.matching().isEmpty()) {
            Mode mode = ResultSet.isOfNames(request.query()) ? Mode.NAMED : Mode.NEWEST;
            return new Ranking(named, Set.of(), false, mode, set);
        }
        Optional<float[]> vector = request.mode() == SearchMode.LEXICAL
                ? Optional.empty()
                : vectors.of(request.query().wanted());
        Found found = candidates.find(set, vector);
        boolean few = request.mode() != SearchMode.SEMANTIC && found.byWords().size() < config.fewMatches();
        if (few && set.forgiving().isPresent()) {
            ResultSet forgiven = set.forgiven();
            return ranked(request, forgiven, named, vector, found.withWords(candidates.byWords(forgiven)));
        }
        return ranked(request, set, named, vector, found);
    }

    private Ranking ranked(
            PaperSearchRequest request, ResultSet set, List<Scored> named, Optional<float[]> vector, Found found) {
        Mode mode = mode(request.mode(), found);
        Found counted = mode == Mode.SEMANTIC ? found.withWords(List.of()) : found;
        List<Candidate> papers = counted.papers();
        Set<PaperId> near = papers.stream()
                .filter(paper -> paper.meaning().stream().anyMatch(cosine -> cosine >= config.leastCosine()))
                .map(Candidate::id)
                .collect(Collectors.toSet());
        Set<PaperId> first = new HashSet<>(set.named());
        // What is too far away is no result by its meaning; what holds the words is ranked by its meaning, however far.
        Stream<Scored> fused = fused(request, vector.filter(present -> mode != Mode.LEXICAL), papers).stream()
                .filter(paper -> near.contains(paper.id()) || paper.lexical().isPresent())
                .filter(paper -> !first.contains(paper.id()));
        boolean goesOn = counted.byWords().size() >= config.candidates();
        return new Ranking(Stream.concat(named.stream(), fused).toList(), near, goesOn, mode, set);
    }

    private List<Scored> fused(PaperSearchRequest request, Optional<float[]> vector, List<Candidate> papers) {
        Fusion fusion = new Fusion(weight.of(CompiledQuery.words(request.query())));
        List<Scored> fused = fusion.fuse(papers);
        // Where results stand in another order, it is enough to know which they are. An index of before has no vectors.
        return vector.filter(present -> request.order() == SearchOrder.RELEVANCE)
                .filter(present ->
                        papers.stream().anyMatch(paper -> paper.vector().isPresent()))
                .map(present -> feedback.measured(
                        present, fused.stream().map(Scored::id).toList(), papers))
                .map(fusion::fuse)
                .orElse(fused);
    }

    // Without a vector, words alone answer whatever was asked for.
    private static Mode mode(SearchMode wanted, Found found) {
        if (found.byMeaning().isEmpty()) {
            return Mode.LEXICAL;
        }
        return wanted == SearchMode.SEMANTIC ? Mode.SEMANTIC : Mode.HYBRID;
    }
}
