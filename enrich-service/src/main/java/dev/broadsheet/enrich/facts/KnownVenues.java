package dev.broadsheet.enrich.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The venues of {@code venues.txt}, found by any of their names. */
final class KnownVenues {

    /** A name of a known venue; at most one letter behind it makes it a workshop ("CVPRW"). */
    record Found(String name, int start, int end, boolean workshop) {}

    private static final int LONG_NAME = 6;
    private static final Map<String, String> NAMES = read();
    private static final Pattern ANY = Pattern.compile(
            NAMES.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?<!\\p{Alnum})(", ")(w|ws)?(?!\\p{Alpha})")),
            Pattern.CASE_INSENSITIVE);

    private KnownVenues() {}

    private static Map<String, String> read() {
        try (InputStream in = KnownVenues.class.getResourceAsStream("venues.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            Map<String, String> names = new HashMap<>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> put(line, names));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the list of venues cannot be read", e);
        }
    }

    private static void put(String line, Map<String, String> names) {
        String[] parts = line.split(" = ", 2);
        names.put(parts[0].toLowerCase(Locale.ROOT), parts[0]);
        if (parts.length == 2) {
            for (String other : parts[1].split(", ")) {
                names.put(other.toLowerCase(Locale.ROOT), parts[0]);
            }
        }
    }

    /** The first that the text names. */
    static Optional<Found> first(String text) {
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            String written = matcher.group(1);
            String name = NAMES.get(written.toLowerCase(Locale.ROOT));
            if (isName(written, name)) {
                return Optional.of(new Found(name, matcher.start(), matcher.end(), matcher.group(2) != null));
            }
        }
        return Optional.empty();
    }

    // "date" and "chi" are words; a short name counts as its venue writes it, or in capitals.
    private static boolean isName(String written, String name) {
        return written.equals(name)
                || written.equals(written.toUpperCase(Locale.ROOT))
                || (written.length() >= LONG_NAME && Character.isUpperCase(written.charAt(0)))
                || written.chars().filter(Character::isUpperCase).count() >= 2;
    }
}
