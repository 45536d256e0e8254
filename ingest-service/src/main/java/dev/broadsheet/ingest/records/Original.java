package dev.broadsheet.ingest.records;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The words of the sources, where what readers see was rewritten from them; absent where it was not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Original(String title, String abstractText, String authors) {

    static final Original NONE = new Original(null, null, null);

    Original withText(FoundPaper found) {
        return new Original(rewritten(found.title()), rewritten(found.abstractText()), authors);
    }

    Original withAuthors(FoundPaper found) {
        return new Original(title, abstractText, found.authorsOriginal());
    }

    private static String rewritten(DisplayText text) {
        return text.shown().equals(text.original()) ? null : text.original();
    }
}
