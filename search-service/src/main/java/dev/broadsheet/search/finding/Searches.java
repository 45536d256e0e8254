package dev.broadsheet.search.finding;

import dev.broadsheet.search.api.SearchParameters;
import dev.broadsheet.search.ranking.PaperSearch;
import dev.broadsheet.search.ranking.SearchResult;
import jakarta.inject.Singleton;

/** Asks what other addresses than the reader's would find. */
@Singleton
class Searches {

    private final PaperSearch search;

    Searches(PaperSearch search) {
        this.search = search;
    }

    SearchResult first(SearchAddress address, int limit) {
        return search.search(SearchParameters.of(address.asked()).read(false, limit));
    }
}
