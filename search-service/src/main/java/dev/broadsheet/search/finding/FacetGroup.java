package dev.broadsheet.search.finding;

import java.util.List;

/**
 * Filters of one kind, with how many papers of the result each would leave.
 *
 * @param first those that are shown at once
 * @param further those that are shown when asked for
 */
public record FacetGroup(String title, List<Link> first, List<Link> further) {

    private static final int AT_ONCE = 8;

    public FacetGroup {
        first = List.copyOf(first);
        further = List.copyOf(further);
    }

    /**
     * A link that puts a filter on, or takes it off if it is on.
     *
     * @param code the short name that the filter has in queries; null if the label is that
     * @param papers how many of the result are left with it, in figures; null where the filter would widen the result
     */
    public record Link(String href, String label, String code, String papers, boolean on) {}

    static FacetGroup of(String title, List<Link> links) {
        int end = Math.min(AT_ONCE, links.size());
        return new FacetGroup(title, links.subList(0, end), links.subList(end, links.size()));
    }

    boolean isEmpty() {
        return first.isEmpty();
    }
}
