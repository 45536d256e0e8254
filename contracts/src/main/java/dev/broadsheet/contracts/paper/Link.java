package dev.broadsheet.contracts.paper;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;

/** An address that belongs to a paper. Always {@code http} or {@code https}, so that it can stand in a page. */
public record Link(Kind kind, String url) {

    /** What stands behind an address. */
    public enum Kind {
        ABSTRACT,
        PDF,
        CODE,
        PROJECT,
        MODEL,
        DATASET,
        SPACE
    }

    public Link {
        requirePresent(kind, "link kind");
        requireText(url, "link url");
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw new IllegalArgumentException("a link must be http or https");
        }
    }
}
