package dev.broadsheet.enrich.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year of a venue, as people write it: "2025", "'25", "25". */
final class Year {

    private static final Pattern FULL = Pattern.compile("(?<![\\d.:/])(?:19[5-9]\\d|20[0-4]\\d)(?![\\d/])");
    private static final Pattern BEHIND = Pattern.compile("[\\s(,:’'‘`\"-]{0,3}+((?:19|20)?\\d\\d)(?!\\d|\\.\\d)");
    private static final int NEAR = 90;

    private Year() {}

    /** The year right behind a name, or else the next one in the text, or else the last one before. */
    static Optional<String> at(String text, int start, int end) {
        Matcher behind = BEHIND.matcher(text).region(end, text.length());
        if (behind.lookingAt() && !isCount(text, behind.end())) {
            String digits = behind.group(1);
            return Optional.of(digits.length() == 2 ? "20" + digits : digits);
        }
        return first(text.substring(end, Math.min(text.length(), end + NEAR)))
                .or(() -> last(text.substring(Math.max(0, start - NEAR), start)));
    }

    private static boolean isCount(String text, int end) {
        return text.startsWith(" page", end) || text.startsWith(" fig", end) || text.startsWith(" tab", end);
    }

    static Optional<String> first(String text) {
        Matcher matcher = FULL.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    static Optional<String> last(String text) {
        return FULL.matcher(text).results().reduce((earlier, later) -> later).map(found -> found.group());
    }
}
