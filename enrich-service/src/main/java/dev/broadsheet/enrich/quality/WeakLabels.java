package dev.broadsheet.enrich.quality;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.topic.TopicTaxonomy;
import dev.broadsheet.contracts.topic.TopicTaxonomy.Topic;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Guesses whether a paper belongs to a topic, by the topic's terms and the paper's categories: wrong often enough to be
 * no answer, right often enough to learn from.
 */
final class WeakLabels {

    /** @param importance less where the terms leave it open */
    record Label(double target, double importance) {}

    private static final Label OPEN = new Label(0, 0.3);
    private static final double TITLE_AND_ABSTRACT = 1;
    private static final double TITLE = 0.7;
    private static final double ABSTRACT = 0.6;
    private static final int OFTEN = 3;

    /** A term in a paper of other categories often means something else. */
    private static final double OTHER_CATEGORIES = 0.5;

    private final TopicTaxonomy taxonomy;
    private final Topic topic;
    private final Pattern terms;

    WeakLabels(TopicTaxonomy taxonomy, Topic topic) {
        this.taxonomy = taxonomy;
        this.topic = topic;
        this.terms = Pattern.compile("(?<![a-z0-9-])(?:"
                + topic.terms().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?:s|es)?(?![a-z0-9])");
    }

    Label of(PaperDiscovered paper) {
        long inTitle = count(paper.title());
        long inAbstract = count(paper.abstractText());
        double target =
                inTitle > 0 ? (inAbstract > 0 ? TITLE_AND_ABSTRACT : TITLE) : inAbstract >= OFTEN ? ABSTRACT : 0;
        if (target == 0) {
            return inAbstract > 0 ? OPEN : new Label(0, 1);
        }
        return new Label(hasCategory(paper) ? target : target * OTHER_CATEGORIES, 1);
    }

    private long count(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9\\-' /]", " ").replaceAll(" +", " ");
        return terms.matcher(plain).results().count();
    }

    private boolean hasCategory(PaperDiscovered paper) {
        return paper.categories().stream()
                .anyMatch(category -> Objects.equals(taxonomy.groupOfCategory(category), taxonomy.groupOf(topic.id())));
    }
}
