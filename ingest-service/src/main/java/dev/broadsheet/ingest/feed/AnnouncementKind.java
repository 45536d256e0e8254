package dev.broadsheet.ingest.feed;

import java.util.Locale;

/** Why a paper stands in an announcement. */
public enum AnnouncementKind {
    /** Submitted to this category, for the first time. */
    NEW,
    /** New, and its main category is another. */
    CROSS,
    /** A new version. */
    REPLACE,
    /** A new version, and its main category is another. */
    REPLACE_CROSS;

    /** @throws IllegalArgumentException if it is none of arXiv's words */
    static AnnouncementKind of(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
