package dev.broadsheet.search.page;

import dev.broadsheet.search.finding.FacetGroup;
import dev.broadsheet.search.finding.SearchAddress.Argument;
import java.util.List;

/**
 * What the search page shows.
 *
 * @param query as the reader typed it; empty if nothing
 * @param heading what these papers are
 * @param found how many there are, in words
 * @param position which of them are on this page, in words; null if all are
 * @param note what the reader should know of the result; null if nothing
 * @param chips the filters that are on, each as a link that takes it off
 * @param clear takes all of them off; null where there are not several
 * @param carried what the form that narrows the search must repeat
 * @param fields what stands in that form
 * @param previous the page before; null on the first one
 * @param next the page behind; null on the last one
 * @param advice what to do instead, if nothing was found or something was misspelt
 */
public record SearchPage(
        String query,
        String heading,
        String found,
        String position,
        String note,
        List<Choice> chips,
        String clear,
        List<Choice> orders,
        List<Choice> modes,
        List<FacetGroup> facets,
        List<Hit> hits,
        List<Argument> carried,
        Fields fields,
        String previous,
        String next,
        String feed,
        String subscription,
        SearchAdvice advice) {

    /** A link, and whether it leads to what is on the screen. */
    public record Choice(String href, String label, boolean on) {}

    /** @param why it is here, in words; null where nothing was looked for */
    public record Hit(PaperCard card, String why) {}

    /** What the reader typed into the form that narrows the search. */
    public record Fields(String author, String date, String listed, String leastUpvotes, boolean withdrawn) {}

    public boolean isEmpty() {
        return hits.isEmpty();
    }

    /**
     * A page as it was written, without what differs from time to time although nothing has changed: the cursor bears the
     * moment of the first page, and an older one leads to the same next page.
     */
    String lasting(String written) {
        return next == null ? written : written.replace(next.substring(next.lastIndexOf("cursor=")), "");
    }
}
