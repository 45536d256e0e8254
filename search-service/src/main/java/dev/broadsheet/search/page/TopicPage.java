package dev.broadsheet.search.page;

import dev.broadsheet.search.topics.WeekChart;
import java.util.List;

/**
 * What the page of a topic, or of a group of topics, shows.
 *
 * @param about what belongs to it, in a sentence; null if the name says that
 * @param group the group that it is in; null for a group
 * @param neighbours the other topics of its group; for a group, its topics
 * @param papers how many there are, in words
 * @param rising how it rises, in words; null if it does not
 * @param ticks what stands under the chart, from left to right
 * @param weeks the chart as figures, the newest week first
 */
public record TopicPage(
        String name,
        String about,
        NamedLink group,
        List<NamedLink> neighbours,
        String papers,
        String rising,
        WeekChart chart,
        List<String> ticks,
        List<Week> weeks,
        List<PaperCard> newest,
        String search,
        String feed,
        String subscription) {

    /** A week and its papers. */
    public record Week(String days, String papers) {}
}
