package dev.broadsheet.enrich.quality;

import dev.broadsheet.enrich.quality.ReferencePapers.ReferencePaper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Keeps the papers to learn from and the papers to measure with apart: by the last digit of their ids. */
final class TopicPapers {

    private static final int SEED = 20;
    private static final int MOST_TO_LEARN_FROM = 3000;
    private static final int MOST_TO_MEASURE = 4000;
    private static final int MOST_TO_CONFIRM = 80;
    private static final String FIRST_DAY_KEPT_FOR_MEASURING = "2026";

    private TopicPapers() {}

    /**
     * A random choice of those with an even id from before 2026. The few without a listing day come first: they are of
     * all fields, the others nearly all of computer science.
     */
    static List<ReferencePaper> toLearnFrom(List<ReferencePaper> papers) {
        return before2026(papers).limit(MOST_TO_LEARN_FROM).toList();
    }

    /** Some that are left of them. The weights and their calibration were made before anybody looked at these. */
    static List<ReferencePaper> toConfirm(List<ReferencePaper> papers) {
        return before2026(papers)
                .skip(MOST_TO_LEARN_FROM)
                .limit(MOST_TO_CONFIRM)
                .toList();
    }

    private static Stream<ReferencePaper> before2026(List<ReferencePaper> papers) {
        return shuffled(papers.stream()
                        .filter(paper ->
                                lastDigit(paper) % 2 == 0 && listed(paper).compareTo(FIRST_DAY_KEPT_FOR_MEASURING) < 0)
                        .toList())
                .stream()
                .sorted(Comparator.comparing(paper -> !listed(paper).isEmpty()));
    }

    /** A random choice of those with an odd id. */
    static List<ReferencePaper> toMeasure(List<ReferencePaper> papers) {
        return shuffled(papers.stream()
                        .filter(paper -> lastDigit(paper) % 2 == 1)
                        .toList())
                .stream()
                .limit(MOST_TO_MEASURE)
                .toList();
    }

    private static List<ReferencePaper> shuffled(List<ReferencePaper> papers) {
        List<ReferencePaper> shuffled = new ArrayList<>(papers);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    private static String listed(ReferencePaper paper) {
        return paper.reference().path("listed").asText(paper.date());
    }

    private static int lastDigit(ReferencePaper paper) {
        String id = paper.paper().id().value();
        return Character.digit(id.charAt(id.length() - 1), 10);
    }
}
