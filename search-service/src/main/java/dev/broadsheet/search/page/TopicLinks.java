package dev.broadsheet.search.page;

import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;

/** The topics of papers by the names that readers know them by, with the ways to their pages. */
final class TopicLinks {

    private static final TopicTaxonomy TAXONOMY = TopicTaxonomy.bundled();

    private TopicLinks() {}

    /** The best first; a topic of another taxonomy than ours has no page, and is left out. */
    static List<NamedLink> of(IndexedPaper paper, int most) {
        return paper.topics().stream()
                .flatMap(topic -> TAXONOMY.topic(topic.id()).stream())
                .map(topic -> new NamedLink("/topics/" + topic.id(), topic.name()))
                .limit(most)
                .toList();
    }
}
