package dev.broadsheet.search.page;

import java.util.List;

/**
 * What a page of a list shows.
 *
 * @param section of the site, as its navigation names it; empty if it names none
 * @param moment of the headline, for machines; null if the list has no date
 * @param size how many papers are shown, and of how many
 * @param canonical the path of this very page
 * @param feed the path of the feed of the same papers
 * @param others what the ways to the neighbours are called
 * @param earlier the last list before with papers; null if there is none
 * @param later the first list after with papers; null if there is none
 * @param views the same days in other lists
 */
public record EditionPage(
        String section,
        String name,
        String headline,
        String moment,
        String size,
        String canonical,
        String feed,
        List<PaperCard> papers,
        String others,
        Neighbour earlier,
        Neighbour later,
        List<View> views,
        Paging paging) {

    /** @param current whether it is the one that is shown */
    public record View(String href, String label, boolean current) {}

    public boolean isEmpty() {
        return papers.isEmpty();
    }

    /** What stands on top, larger than the rest; none on a second page. */
    public List<PaperCard> top() {
        return papers.subList(0, onTop(1));
    }

    /** What stands beside it. */
    public List<PaperCard> second() {
        return papers.subList(onTop(1), onTop(3));
    }

    public List<PaperCard> rest() {
        return papers.subList(onTop(3), papers.size());
    }

    private int onTop(int count) {
        return paging.page() == 0 ? Math.min(count, papers.size()) : 0;
    }
}
