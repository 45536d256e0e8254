package dev.broadsheet.search.export;

import dev.broadsheet.search.export.CitedName.Person;
import dev.broadsheet.search.export.CitedName.Whole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes a name apart that is written given name first, as arXiv writes them. Which part is the family name cannot always
 * be known; the rules are those of the names that papers have: particles of European languages, the two family names
 * that Spanish and Portuguese join, Vietnamese middle names that look like particles.
 */
final class NameParts {

    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du",
            "el", "ibn", "la", "las", "le", "los", "'t", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur");
    private static final Set<String> JOINTS = Set.of("y", "i", "e");
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");
    private static final Set<String> VIETNAMESE = Set.of(
            "bui", "dang", "dinh", "do", "duong", "hoang", "huynh", "le", "ngo", "nguyen", "pham", "phan", "tran", "vo",
            "vu");
    private static final Pattern GROUP = Pattern.compile(
            "(?i:.*\\b(?:collaborations?|teams?|group|consortium|project|labs?|laboratory|university|institute|contributors"
                    + "|foundation|initiative|research|authors)\\b.*)|(?:.*[ -])?AI|The .*");
    private static final Pattern NATIVE_FORM = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private final List<String> words;
    private final String suffix;

    private NameParts(List<String> words, String suffix) {
        this.words = words;
        this.suffix = suffix;
    }

    /** @param written one line, not blank */
    static CitedName read(String written) {
        String latin = NATIVE_FORM.matcher(written).replaceFirst("");
        String name = latin.isEmpty() ? written : latin;
        int comma = name.indexOf(',');
        if (comma > 0 && !GROUP.matcher(name).matches()) {
            return inverted(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip());
        }
        List<String> words = List.of(name.split(" "));
        String last = words.getLast();
        if (words.size() > 2 && isSuffix(last)) {
            return new NameParts(words.subList(0, words.size() - 1), last).read();
        }
        return GROUP.matcher(name).matches() ? new Whole(name) : new NameParts(words, "").read();
    }

    /** "Vaswani, Ashish", or "Martin Luther King, Jr.". */
    private static CitedName inverted(String before, String after) {
        if (before.isEmpty() || after.isEmpty() || after.contains(",")) {
            return new Whole(before + (after.isEmpty() ? "" : ", " + after));
        }
        return isSuffix(after)
                ? new NameParts(List.of(before.split(" ")), after).read()
                : new NameParts(List.of(before.split(" ")), "").family(0, after);
    }

    private CitedName read() {
        if (words.size() == 1) {
            return new Whole(words.getFirst() + (suffix.isEmpty() ? "" : ", " + suffix));
        }
        int family = familyStart();
        return family(family, joined(words.subList(0, family)));
    }

    private Person family(int start, String given) {
        int end = start;
        while (end < words.size() - 1 && isLowerParticle(words.get(end))) {
            end++;
        }
        return new Person(given, joined(words.subList(start, end)), joined(words.subList(end, words.size())), suffix);
    }

    /** The first word that belongs to the family name or to what stands before it; never the first of all. */
    private int familyStart() {
        int last = words.size() - 1;
        for (int at = 1; at < last; at++) {
            if (isParticle(at)) {
                return at;
            }
        }
        boolean joined = last >= 3 && JOINTS.contains(words.get(last - 1));
        return joined ? last - 2 : last;
    }

    private boolean isParticle(int at) {
        String word = words.get(at);
        if (isLowerParticle(word)) {
            return true;
        }
        // Luc Van Gool, but Nguyen Van An and Chien Van Nguyen.
        return PARTICLES.contains(lower(word)) && !isVietnamese(words.getFirst()) && !isVietnamese(words.getLast());
    }

    private static boolean isLowerParticle(String word) {
        return PARTICLES.contains(word);
    }

    private static boolean isVietnamese(String word) {
        return VIETNAMESE.contains(lower(word));
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }
}
