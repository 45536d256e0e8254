package dev.broadsheet.search.web;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.PaperQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what callers send; what cannot be read is told by the parameter's name and the values it takes. */
public final class Parameters {

    /** The most identifiers of papers in one request. */
    public static final int MOST_IDS = 100;

    private static final String SOME_IDS = "arXiv identifiers separated by commas, as in 1706.03762,hep-th/9901001";
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

    /** @throws BadParameterException unless the value is absent, true or false */
    public static Optional<Boolean> flag(String name, String value) {
        return text(value).map(written -> switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(name, written, "true or false");
        });
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

    /**
     * Identifiers between commas, each once, in this order.
     *
     * @throws BadParameterException if there are too many, or one is no identifier
     */
    public static List<PaperId> paperIds(String name, String written) {
        List<PaperId> ids = Arrays.stream(written.split(","))
                .flatMap(id -> text(id).stream())
                .map(id -> PaperId.tryParse(id).orElseThrow(() -> refusal(name, id, SOME_IDS)))
                .distinct()
                .toList();
        if (ids.size() > MOST_IDS) {
            throw new BadParameterException(name + " are too many: at most " + MOST_IDS);
        }
        return ids;
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
