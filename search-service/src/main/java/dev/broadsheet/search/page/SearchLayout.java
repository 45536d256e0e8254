package dev.broadsheet.search.page;

import dev.broadsheet.search.finding.FacetLinks;
import dev.broadsheet.search.finding.Figures;
import dev.broadsheet.search.finding.FilterWords;
import dev.broadsheet.search.finding.MatchReason;
import dev.broadsheet.search.finding.SearchAddress;
import dev.broadsheet.search.finding.SearchAddress.Applied;
import dev.broadsheet.search.finding.SearchParameter;
import dev.broadsheet.search.page.SearchPage.Choice;
import dev.broadsheet.search.page.SearchPage.Fields;
import dev.broadsheet.search.page.SearchPage.Hit;
import dev.broadsheet.search.ranking.Cursor;
import dev.broadsheet.search.ranking.PaperSearchRequest;
import dev.broadsheet.search.ranking.SearchResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Lays out what a search found. */
@Singleton
class SearchLayout {

    private static final Set<String> TYPED = Set.of("q", "author", "date", "listed", "minUpvotes", "withdrawn");

    private final FilterWords words;
    private final FacetLinks facets;

    SearchLayout(FilterWords words, FacetLinks facets) {
        this.words = words;
        this.facets = facets;
    }

    SearchPage of(SearchAddress asked, PaperSearchRequest request, SearchResult result, SearchAdvice advice) {
        List<Applied> filters = asked.filters();
        SearchChoices choices = SearchChoices.of(asked);
        return new SearchPage(
                asked.query(),
                choices.heading(),
                Figures.count(result.total(), "paper"),
                position(request, result),
                result.degraded()
                        ? "Search by meaning is resting for a moment: these were found by their words."
                        : null,
                filters.stream()
                        .map(filter -> new Choice(asked.without(filter).page(), words.of(filter), true))
                        .toList(),
                filters.size() > 1 ? asked.withoutFilters().page() : null,
                choices.orders(),
                choices.modes(),
                result.facets()
                        .map(counted -> facets.of(asked, counted, result.total()))
                        .orElse(List.of()),
                hits(request, result),
                asked.arguments().stream()
                        .filter(argument -> !TYPED.contains(argument.name()))
                        .toList(),
                fields(asked),
                previous(asked, request),
                result.next().map(Cursor::write).map(asked::page).orElse(null),
                asked.feed(),
                asked.subscription(),
                advice);
    }

    private static List<Hit> hits(PaperSearchRequest request, SearchResult result) {
        MatchReason reason = MatchReason.of(request.query(), result.mode());
        return result.hits().stream()
                .map(hit -> new Hit(PaperCard.of(hit), reason.of(hit).orElse(null)))
                .toList();
    }

    private static String position(PaperSearchRequest request, SearchResult result) {
        int before = request.after().map(Cursor::position).orElse(0);
        int shown = result.hits().size();
        return shown == 0 || shown == result.total()
                ? null
                : Figures.grouped(before + 1L) + " to " + Figures.grouped(before + (long) shown);
    }

    private static String previous(SearchAddress asked, PaperSearchRequest request) {
        return request.after()
                .map(cursor -> cursor.before(request.limit())
                        .map(Cursor::write)
                        .map(asked::page)
                        .orElseGet(asked::page))
                .orElse(null);
    }

    private static Fields fields(SearchAddress asked) {
        return new Fields(
                asked.value(SearchParameter.AUTHOR).orElse(""),
                asked.value(SearchParameter.DATE).orElse(""),
                asked.value(SearchParameter.LISTED).orElse(""),
                asked.value(SearchParameter.LEAST_UPVOTES).orElse(""),
                asked.value(SearchParameter.WITHDRAWN).isPresent());
    }
}
