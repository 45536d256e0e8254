package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.broadsheet.search.ranking.Highlighted;
import dev.broadsheet.search.ranking.SearchHit;
import java.util.List;

/**
 * A hit: an entry of a list, with what matched.
 *
 * @param explanation how it got its place; left out unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchHitView(
        @JsonUnwrapped EntryView entry,
        boolean upvoted,
        List<Stretch> highlightedTitle,
        List<Stretch> highlightedSummary,
        SearchHit.Place explanation) {

    /** A stretch of text; all of them joined are the whole. */
    record Stretch(String type, String text) {
        static List<Stretch> of(Highlighted highlighted) {
            return highlighted.parts().stream()
                    .map(part -> new Stretch(part.marked() ? "highlight" : "text", part.text()))
                    .toList();
        }
    }
}
