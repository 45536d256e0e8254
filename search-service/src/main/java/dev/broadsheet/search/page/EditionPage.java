package dev.broadsheet.search.page;

import java.util.List;

/**
 * What the front page of a list day shows.
 *
 * @param earlier the last day before with papers; null if there is none
 * @param later the first day after with papers; null if there is none
 */
public record EditionPage(String headline, String size, List<PaperCard> papers, DayLink earlier, DayLink later) {

    /** Another day's page. */
    public record DayLink(String href, String label) {}

    public boolean isEmpty() {
        return papers.isEmpty();
    }

    public PaperCard lead() {
        return papers.getFirst();
    }

    public List<PaperCard> others() {
        return papers.subList(1, papers.size());
    }
}
