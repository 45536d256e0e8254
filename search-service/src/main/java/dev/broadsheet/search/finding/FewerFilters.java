package dev.broadsheet.search.finding;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** What a search that found nothing would find with a filter less. */
@Singleton
public class FewerFilters {

    // Each is a search.
    private static final int MOST = 4;

    private final Searches searches;
    private final FilterWords words;

    FewerFilters(Searches searches, FilterWords words) {
        this.searches = searches;
        this.words = words;
    }

    /** A search with one filter less. */
    public record Fewer(String href, String without, String found) {}

    /** Those that find something. */
    public List<Fewer> of(SearchAddress address) {
        return address.filters().stream()
                .limit(MOST)
                .flatMap(filter -> fewer(address.without(filter), words.of(filter)).stream())
                .toList();
    }

    private Optional<Fewer> fewer(SearchAddress address, String without) {
        long total = searches.first(address, 1).total();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Fewer(address.page(), without, Figures.count(total, "paper")));
    }
}
