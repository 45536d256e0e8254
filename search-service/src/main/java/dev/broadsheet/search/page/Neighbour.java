package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.ListPeriod;

/**
 * The page of the nearest list before or after one.
 *
 * @param skipped which lists between the two have no papers, in words; null if there is none
 */
public record Neighbour(String href, String label, String skipped) {

    static Neighbour before(ListPeriod shown, ListPeriod earlier) {
        return of(earlier, PeriodWords.skipped(earlier, shown));
    }

    static Neighbour after(ListPeriod shown, ListPeriod later) {
        return of(later, PeriodWords.skipped(shown, later));
    }

    private static Neighbour of(ListPeriod other, String skipped) {
        return new Neighbour(PeriodWords.href(other), PeriodWords.label(other), skipped);
    }
}
