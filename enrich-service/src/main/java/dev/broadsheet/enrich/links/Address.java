package dev.broadsheet.enrich.links;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as it stands in a text, taken apart.
 *
 * @param scheme {@code https} where the text leaves it out
 * @param host in lower case, with the port if the text has one
 * @param path with its slashes, may be empty
 * @param query with its question mark, may be empty
 * @param fragment with its number sign, may be empty
 */
record Address(String scheme, String host, String path, String query, String fragment) {

    private static final Pattern PARTS = Pattern.compile("(?:(https?)://)?"
            + "((?:\\p{Alnum}[\\p{Alnum}_-]{0,62}+\\.){1,10}+\\p{Alpha}{2,24}+(?::\\d{1,5}+)?)"
            + "(/[^?#]*+)?(\\?[^#]*+)?(#.*+)?");

    private static final String MAY_END = "/-_~=&%+#";

    /** Empty for what is no address; punctuation that follows the address in its sentence is left behind. */
    static Optional<Address> parse(String written) {
        return Optional.of(PARTS.matcher(withoutTrailingMarks(written)))
                .filter(Matcher::matches)
                .map(parts -> new Address(
                        parts.group(1) == null
                                ? "https"
                                : "http" + parts.group(1).substring(4),
                        parts.group(2).toLowerCase(Locale.ROOT),
                        orEmpty(parts.group(3)).replaceAll("/{2,}+", "/"),
                        orEmpty(parts.group(4)),
                        orEmpty(parts.group(5))));
    }

    private static String orEmpty(String part) {
        return part == null ? "" : part;
    }

    static String withoutTrailingMarks(String written) {
        int end = written.length();
        while (end > 0 && !mayEnd(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(0, end);
    }

    private static boolean mayEnd(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || MAY_END.indexOf(c) >= 0;
    }

    /** The host as people say it. */
    String site() {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** What stands between the slashes, up to the first gap. */
    List<String> segments() {
        return Arrays.stream(path.split("/", -1))
                .skip(1)
                .map(Address::withoutTrailingMarks)
                .takeWhile(segment -> !segment.isEmpty())
                .toList();
    }
}
