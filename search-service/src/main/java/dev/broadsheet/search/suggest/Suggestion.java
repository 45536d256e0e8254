package dev.broadsheet.search.suggest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a reader may be about to type.
 *
 * @param text to show
 * @param query that finds it
 * @param id of the paper or the topic; left out for an author
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(Kind kind, String text, String query, String id) {

    /** What is suggested. */
    public enum Kind {
        TITLE,
        AUTHOR,
        TOPIC;

        @JsonValue
        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
