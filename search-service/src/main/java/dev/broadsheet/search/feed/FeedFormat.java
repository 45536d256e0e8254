package dev.broadsheet.search.feed;

import java.util.Arrays;

/** The formats of feeds. */
enum FeedFormat {
    ATOM("atom", "application/atom+xml"),
    RSS("rss", "application/rss+xml"),
    JSON("json", "application/feed+json");

    /** For paths: one of the endings. */
    static final String ENDING = "{format:atom|rss|json}";

    private final String ending;
    private final String mediaType;

    FeedFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** @param ending as {@link #ENDING} lets it through */
    static FeedFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow();
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }
}
