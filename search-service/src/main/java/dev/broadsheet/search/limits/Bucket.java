package dev.broadsheet.search.limits;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is counted by itself. */
enum Bucket {
    API,
    SEARCH;

    private static final Pattern COUNTED = Pattern.compile("/(?:api|mcp)(?:/|$)");
    private static final Set<String> SEARCHES = Set.of("/api/search", "/api/papers/search");

    /** @return empty for what everybody may have as often as they like: pages, feeds, what operators ask */
    static Optional<Bucket> of(String path) {
        if (SEARCHES.contains(path.replaceAll("/+$", ""))) {
            return Optional.of(SEARCH);
        }
        return COUNTED.matcher(path).lookingAt() ? Optional.of(API) : Optional.empty();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
