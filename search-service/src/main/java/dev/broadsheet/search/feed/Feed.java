package dev.broadsheet.search.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A feed, before it is written in a format. Addresses are absolute.
 *
 * @param id never changes
 * @param self where this very form of it is
 * @param page where people see the same
 */
record Feed(String id, String self, String page, String icon, String title, List<FeedEntry> entries) {

    static final String NAME = "Broadsheet";
    static final String DESCRIPTION = "New research papers, every day";

    Feed {
        entries = List.copyOf(entries);
    }

    /** When the newest change was; the beginning of time while there is no entry, as formats want a date. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
