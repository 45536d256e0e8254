package dev.broadsheet.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name that can be looked up among many, by the rule of {@link AuthorQuery}: all parts of the one that is looked for
 * are in the other, in any order, in full or as initials on either side, at least one of them in full.
 *
 * <p>A name that is looked for has {@link #wantedKeys}, a name in a paper {@link #keys}; names that go together have
 * one in common. The few others that have are told apart by {@link #isIn}.
 */
public final class AuthorName {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}'’-]+");
    private static final Pattern JOINTS = Pattern.compile("['’-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    // Letters that Unicode does not take apart, as OpenSearch folds them.
    private static final Map<String, String> FOLDED =
            Map.of("ø", "o", "ł", "l", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d", "þ", "th");
    // As AuthorQuery: of a longer name the first ones.
    private static final int MOST_PARTS = 6;

    /** The name with hyphenated parts as one, and, where that differs, as several. */
    private final List<List<String>> readings;

    private AuthorName(List<List<String>> readings) {
        this.readings = readings;
    }

    /** Empty if no part of it is in full. */
    public static Optional<AuthorName> tryParse(String written) {
        List<List<String>> readings = Stream.of(parts(written, ""), parts(written, " "))
                .filter(parts -> parts.stream().anyMatch(AuthorName::isInFull))
                .distinct()
                .toList();
        return readings.isEmpty() ? Optional.empty() : Optional.of(new AuthorName(readings));
    }

    private static List<String> parts(String written, String joint) {
        String joined = JOINTS.matcher(written).replaceAll(joint);
        return Arrays.stream(BETWEEN.split(joined))
                .map(AuthorName::folded)
                .filter(part -> !part.isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }

    private static String folded(String part) {
        String plain = MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : FOLDED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    /** Under which a name that is looked for is filed: a part in full, and the initials of all others. */
    public Set<String> wantedKeys() {
        Set<String> keys = new TreeSet<>();
        for (List<String> parts : readings) {
            for (String full : parts) {
                if (isInFull(full)) {
                    keys.add(key(full, initialsBeside(full, parts)));
                }
            }
        }
        return keys;
    }

    /** Under which names are filed that may be this one: it may have middle names that they leave out. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (List<String> parts : readings) {
            for (String full : parts) {
                if (isInFull(full)) {
                    choices(initialsBeside(full, parts)).forEach(initials -> keys.add(key(full, initials)));
                }
            }
        }
        return keys;
    }

    /** Whether this name, as somebody looks for it, is that one. */
    public boolean isIn(AuthorName whole) {
        return readings.stream().anyMatch(wanted -> whole.readings.stream().anyMatch(parts -> isIn(wanted, parts)));
    }

    private static boolean isIn(List<String> wanted, List<String> parts) {
        return wanted.stream().anyMatch(part -> isInFull(part) && parts.contains(part))
                && eachHasItsOwn(wanted, new ArrayList<>(parts));
    }

    // Parts in full choose first: an initial may take any that begins with it.
    private static boolean eachHasItsOwn(List<String> wanted, List<String> free) {
        List<String> longestFirst = wanted.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        for (String part : longestFirst) {
            Optional<String> taken = free.stream()
                    .filter(candidate -> isAlike(part, candidate))
                    .max((one, other) -> Boolean.compare(one.equals(part), other.equals(part)));
            if (taken.isEmpty()) {
                return false;
            }
            free.remove(taken.get());
        }
        return true;
    }

    private static boolean isAlike(String wanted, String part) {
        return wanted.equals(part)
                || (isInFull(wanted)
                        ? part.equals(initial(wanted))
                        : initial(part).equals(wanted));
    }

    private static List<String> initialsBeside(String full, List<String> parts) {
        List<String> others = new ArrayList<>(parts);
        others.remove(full);
        return others.stream().map(AuthorName::initial).sorted().toList();
    }

    private static List<List<String>> choices(List<String> initials) {
        List<List<String>> choices = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << initials.size(); chosen++) {
            List<String> choice = new ArrayList<>();
            for (int place = 0; place < initials.size(); place++) {
                if ((chosen >> place & 1) == 1) {
                    choice.add(initials.get(place));
                }
            }
            choices.add(choice);
        }
        return choices;
    }

    private static String key(String full, List<String> initials) {
        return full + initials.stream().collect(Collectors.joining("", " ", ""));
    }

    private static boolean isInFull(String part) {
        return part.codePointCount(0, part.length()) > 1;
    }

    private static String initial(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1));
    }
}
