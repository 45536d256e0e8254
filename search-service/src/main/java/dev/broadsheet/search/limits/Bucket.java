package dev.broadsheet.search.limits;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is counted by itself. */
enum Bucket {
    API,
    SEARCH;

    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SEARCHES = Pattern.compile("/+api/+(?:papers/+)?search/*");
    private static final Pattern COUNTED = Pattern.compile("/+(?:api|mcp)(?:/|$)");

    /**
     * @param path normalised, but for the parameters that its segments may have: resources are found without them
     * @return empty for what everybody may have as often as they like: pages, feeds, what operators ask
     */
    static Optional<Bucket> of(String path) {
        String plain = PARAMETERS.matcher(path).replaceAll("");
        if (SEARCHES.matcher(plain).matches()) {
            return Optional.of(SEARCH);
        }
        return COUNTED.matcher(plain).lookingAt() ? Optional.of(API) : Optional.empty();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
