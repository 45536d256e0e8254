package dev.broadsheet.search.web;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import java.util.Optional;

/** Reads what callers send; what cannot be read is told by the parameter's name and the values it takes. */
public final class Parameters {

    private static final int LONGEST_SHOWN = 40;

    private Parameters() {}

    /** Empty for an absent or blank parameter. */
    public static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws BadParameterException unless the value is absent or a whole number within the bounds */
    public static int number(String name, String value, int least, int most, int absent) {
        return text(value).map(text -> bounded(name, text, least, most)).orElse(absent);
    }

    /** @throws BadParameterException if the query is too long */
    public static PaperQuery query(String value) {
        String text = text(value).orElse("");
        return PaperQuery.parse(atMost("q", text, PaperQuery.LONGEST_TEXT));
    }

    /** @throws BadParameterException if the text is longer */
    public static String atMost(String name, String text, int characters) {
        if (text.length() > characters) {
            throw new BadParameterException(name + " is too long: at most " + characters + " characters");
        }
        return text;
    }

    /** @throws PaperNotFoundException if this cannot be the identifier of any paper */
    public static PaperId paperId(String written) {
        return PaperId.tryParse(written).orElseThrow(() -> new PaperNotFoundException(shown(written)));
    }

    public static BadParameterException refusal(String name, String value, String allowed) {
        return new BadParameterException(name + " cannot be " + shown(value) + ": " + allowed);
    }

    private static int bounded(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a number out of bounds is.
        }
        throw refusal(name, text, "a whole number from " + least + " to " + most);
    }

    private static String shown(String value) {
        String start = value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        return "'" + start.replaceAll("\\p{Cntrl}", " ") + "'";
    }
}
