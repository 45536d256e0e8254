package dev.broadsheet.search.page;

import java.util.List;

/**
 * What the search page shows.
 *
 * @param found how many papers, in words
 * @param note what the reader should know of the result; null if nothing
 */
public record SearchPage(String query, String found, String note, List<PaperCard> papers) {

    public boolean isEmpty() {
        return papers.isEmpty();
    }
}
