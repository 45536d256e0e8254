package dev.broadsheet.ingest.text;

import java.util.regex.Pattern;

/** Tells from an author's comment that a paper was withdrawn, which not every source tells otherwise. */
public final class Withdrawal {

    // "Withdrawn from ICLR" is a conference's loss, not arXiv's.
    private static final Pattern TOLD = Pattern.compile(
            "(?:\\bhas been|\\b(?:paper|article|manuscript|preprint|submission) (?:is|was)|^) ?withdrawn\\b(?! from)",
            Pattern.CASE_INSENSITIVE);

    private Withdrawal() {}

    public static boolean isToldBy(String comments) {
        return TOLD.matcher(PaperText.folded(comments)).find();
    }
}
