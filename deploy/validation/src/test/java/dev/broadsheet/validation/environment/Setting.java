package dev.broadsheet.validation.environment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a service can be told.
 *
 * @param name as MicroProfile Config has it; of a map, what its keys are appended to
 * @param usual the value in code, if there is one
 * @param mayBeAbsent whether the service starts without it
 */
record Setting(String name, boolean map, Optional<String> usual, boolean mayBeAbsent) {

    // What is so on a developer's machine is so nowhere else; and a name that is new at each start is no pod's name.
    private static final Pattern ONLY_HERE = Pattern.compile("localhost|127\\.0\\.0\\.1|\\$\\{quarkus\\.uuid}");

    static boolean isOnlyHere(String value) {
        return ONLY_HERE.matcher(value).find();
    }

    /** @return MicroProfile Config's name of the environment variable */
    String variable() {
        return variable(name);
    }

    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    boolean isSetBy(String variable) {
        return map ? variable.startsWith(variable() + "_") : variable.equals(variable());
    }
}
