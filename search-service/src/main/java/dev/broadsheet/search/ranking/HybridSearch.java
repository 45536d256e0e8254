package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.CompiledQuery;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.SearchResult.Mode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Ranks by words and by meaning. The result is what the words match and what is near in meaning, at most
 * {@link RankingConfig#candidates()} of each; papers named by identifier stand first.
 */
@Singleton
class HybridSearch {

    private final Candidates candidates;
    private final QueryVectors vectors;
    private final HitPage page;
    private final PaperStore store;
    private final Fusion fusion;

    HybridSearch(Candidates candidates, QueryVectors vectors, HitPage page, PaperStore store, RankingConfig config) {
        this.candidates = candidates;
        this.vectors = vectors;
        this.page = page;
        this.store = store;
        this.fusion = new Fusion(config.semanticWeight());
    }

    SearchResult search(PaperQuery query, int limit) {
        CompiledQuery compiled = CompiledQuery.of(query);
        List<SearchHit> named = named(query);
        if (compiled.matching().isEmpty()) {
            return named.isEmpty() && query.named().isEmpty()
                    ? newest(compiled, limit)
                    : new SearchResult(named, named.size(), Mode.NAMED);
        }
        return ranked(query, compiled, compiled.matching().get(), named, limit);
    }

    private List<SearchHit> named(PaperQuery query) {
        if (query.named().isEmpty()) {
            return List.of();
        }
        return store.findAll(query.named()).stream().map(SearchHit::unmarked).toList();
    }

    private SearchResult newest(CompiledQuery compiled, int limit) {
        List<IndexedPaper> papers = store.newest(List.of(compiled.restrictedTo(List.of())), limit);
        return new SearchResult(papers.stream().map(SearchHit::unmarked).toList(), papers.size(), Mode.NEWEST);
    }

    private SearchResult ranked(
            PaperQuery query, CompiledQuery compiled, Query matching, List<SearchHit> named, int limit) {
        Optional<List<Float>> vector = vectors.of(query.wanted());
        Candidates.Found found = candidates.find(compiled, matching, vector);
        List<PaperId> namedIds = named.stream().map(hit -> hit.paper().id()).toList();
        List<PaperId> order = fusion.fuse(found.lexical(), found.semantic().orElse(Map.of())).stream()
                .map(Fusion.Scored::id)
                .filter(id -> !namedIds.contains(id))
                .toList();
        List<SearchHit> hits = page.load(order.stream().limit(limit).toList(), matching);
        return new SearchResult(
                Stream.concat(named.stream(), hits.stream()).limit(limit).toList(),
                named.size() + order.size(),
                found.semantic().isPresent() ? Mode.HYBRID : Mode.LEXICAL);
    }
}
