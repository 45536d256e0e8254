package dev.broadsheet.contracts.paper;

import java.util.List;

/** What every record of this module asks of its components. */
public final class Checks {

    private Checks() {}

    public static String requireText(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return text;
    }

    public static <T> T requirePresent(T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    public static long requirePositive(long number, String what) {
        if (number <= 0) {
            throw new IllegalArgumentException(what + " must be positive, not " + number);
        }
        return number;
    }

    /** An absent list and an empty one mean the same, so that optional fields can be added to a schema. */
    public static <T> List<T> listOrEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
