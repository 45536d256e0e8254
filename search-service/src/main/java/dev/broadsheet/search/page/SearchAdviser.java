package dev.broadsheet.search.page;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import dev.broadsheet.search.finding.DidYouMean;
import dev.broadsheet.search.finding.FewerFilters;
import dev.broadsheet.search.finding.SearchAddress;
import dev.broadsheet.search.finding.SearchParameter;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.page.SearchAdvice.Missing;
import dev.broadsheet.search.page.SearchAdvice.Respelt;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.ranking.SearchHit;
import dev.broadsheet.search.ranking.SearchResult;
import dev.broadsheet.search.web.PublicUrl;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Advises a reader whose search found nothing, or little. */
@Singleton
class SearchAdviser {

    private static final Logger LOG = Logger.getLogger(SearchAdviser.class);

    private final DidYouMean didYouMean;
    private final FewerFilters fewerFilters;
    private final PublicUrl address;

    SearchAdviser(DidYouMean didYouMean, FewerFilters fewerFilters, PublicUrl address) {
        this.didYouMean = didYouMean;
        this.fewerFilters = fewerFilters;
        this.address = address;
    }

    /** @param result the first page of what it found */
    SearchAdvice on(SearchAddress asked, PaperQuery query, SearchResult result) {
        List<Missing> missing = missing(query, result);
        try {
            boolean nothing = result.total() == 0;
            return new SearchAdvice(
                    missing,
                    respelt(asked, result),
                    nothing ? fewerFilters.of(asked) : List.of(),
                    nothing ? byMeaning(asked) : null);
        } catch (StoreUnavailableException e) {
            LOG.warnf("no advice on a search cause=%s", e.getMessage());
            return new SearchAdvice(missing, null, List.of(), null);
        }
    }

    private Respelt respelt(SearchAddress asked, SearchResult result) {
        return didYouMean
                .insteadOf(asked, result.hits())
                .map(instead -> new Respelt(instead.page(), instead.query()))
                .orElse(null);
    }

    private static String byMeaning(SearchAddress asked) {
        return asked.value(SearchParameter.MODE).isPresent()
                ? asked.with(SearchParameter.MODE, "hybrid").page()
                : null;
    }

    private List<Missing> missing(PaperQuery query, SearchResult result) {
        Set<PaperId> found = result.hits().stream()
                .map(SearchHit::paper)
                .map(IndexedPaper::id)
                .collect(Collectors.toSet());
        return query.named().stream()
                .filter(id -> !found.contains(id))
                .map(id -> new Missing(id.value(), "https://arxiv.org/abs/" + id, command(id)))
                .toList();
    }

    private String command(PaperId id) {
        return "curl -X POST " + address.of("/api/papers/index") + " -H 'Authorization: Bearer TOKEN'"
                + " -H 'Content-Type: application/json' -d '{\"arxivId\":\"" + id + "\"}'";
    }
}
