package dev.broadsheet.ingest.records;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

/** A text in the form in which readers see it, and as its source wrote it (with TeX, for instance). */
public record DisplayText(String shown, String original) {

    public DisplayText {
        requirePresent(shown, "text");
        requirePresent(original, "original text");
    }

    /** A text that needs no rewriting. */
    public static DisplayText plain(String text) {
        return new DisplayText(text, text);
    }
}
