package dev.broadsheet.search.page;

import dev.broadsheet.search.topics.Sparkline;
import java.util.List;

/**
 * What the page of all topics shows.
 *
 * @param until the last day that is counted, in words
 */
public record TopicsPage(String until, List<Rising> rising, List<Group> groups) {

    /** @param words how it rises */
    public record Rising(String href, String name, Sparkline line, String words) {}

    /** A group of topics. */
    public record Group(String href, String name, String papers, List<Topic> topics) {}

    /** A topic, its papers in figures. */
    public record Topic(String href, String name, String papers, boolean rising) {}
}
