package dev.broadsheet.notify.papers;

import dev.broadsheet.contracts.paper.PaperId;
import java.util.Optional;

/**
 * What a mail says of a paper.
 *
 * @param firstAuthors the first few names, separated by commas; empty if the source named nobody
 * @param summary one sentence
 */
public record ListedPaper(
        PaperId id,
        String title,
        int authorCount,
        String firstAuthors,
        Optional<String> summary,
        int upvotes,
        int comments,
        Optional<String> codeUrl,
        boolean withdrawn) {

    /** How many authors are named at the most. */
    static final int AUTHORS_NAMED = 3;

    /** How many authors are not named. */
    public int otherAuthors() {
        return Math.max(0, authorCount - AUTHORS_NAMED);
    }
}
