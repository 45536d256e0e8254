package dev.broadsheet.search.finding;

import java.util.Optional;
import java.util.Set;

/** What a search says in its address; the API, the feeds and the pages use the same names. */
public enum SearchParameter {
    QUERY("q", ""),
    CATEGORY("category", ""),
    TOPIC("topic", ""),
    AUTHOR("author", ""),
    DATE("date", ""),
    CODE("code", ""),
    LISTED("listed", ""),
    LEAST_UPVOTES("minUpvotes", "0"),
    WITHDRAWN("withdrawn", "exclude"),
    MODE("mode", "hybrid"),
    SORT("sort", "relevance"),
    LIMIT("limit", "");

    private final String written;
    private final String usual;

    SearchParameter(String written, String usual) {
        this.written = written;
        this.usual = usual;
    }

    /** The name in addresses. */
    public String written() {
        return written;
    }

    /** Whether it may be given several times, for any of its values. */
    boolean isRepeatable() {
        return this == CATEGORY || this == TOPIC;
    }

    /** Whether it narrows a result. */
    boolean isFilter() {
        return !Set.of(QUERY, MODE, SORT, LIMIT).contains(this);
    }

    /** Empty for what says nothing: it is blank, or what is meant without it. */
    Optional<String> meaningful(String value) {
        return Optional.of(value.strip()).filter(text -> !text.isEmpty() && !text.equals(usual));
    }
}
