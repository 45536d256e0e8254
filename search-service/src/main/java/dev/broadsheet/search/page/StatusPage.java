package dev.broadsheet.search.page;

import java.util.List;

/**
 * What the status page shows.
 *
 * @param verdict how the platform is, in a sentence
 * @param archive what readers can find; empty if that is not known
 * @param newest the paper submitted last; null if there is none, or it is not known
 * @param stages what waits where; empty if that is not known
 * @param sources where papers come from; empty if that is not known
 */
public record StatusPage(
        String verdict, List<Fact> archive, NamedLink newest, List<Fact> stages, List<SourceLine> sources) {

    /** A name and what is said of it. */
    public record Fact(String name, String said) {}

    /**
     * A source.
     *
     * @param poor whether something is wrong with it
     * @param why null if there is nothing to explain
     */
    public record SourceLine(String name, String state, boolean poor, String why, String freshness) {}
}
