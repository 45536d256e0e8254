package dev.broadsheet.enrich.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses in running text: with or without {@code https://}, plain or in TeX, whole or broken where a line ended.
 * In linear time.
 */
final class AddressScanner {

    private static final int LONGEST = 300;
    private static final int CONTEXT = 100;
    private static final int MOST_BREAKS = 3;

    private static final String KNOWN =
            "(?:www\\.)?(?:github\\.com|gitlab\\.com|bitbucket\\.org|huggingface\\.co|hf\\.co"
                    + "|anonymous\\.4open\\.science|sites\\.google\\.com)/";

    private static final String UNDER_A_KNOWN_DOMAIN =
            "\\p{Alnum}[\\p{Alnum}-]{0,62}+\\.(?:github\\.io|gitlab\\.io|netlify\\.app|pages\\.dev|vercel\\.app)"
                    + "(?![\\p{Alnum}.-]\\p{Alnum})";

    /** "FLUX-1.dev" and "Perplexity.ai" are names, but "our page: example.ai" is an address. */
    private static final String ANNOUNCED = "(?<=\\b(?:at|visit|page|site|homepage|website|webpage):?[ (]{1,2})"
            + "(?-i:(?:[a-z0-9][a-z0-9-]{0,62}+\\.){1,4}"
            + "(?:ai|app|cc|cloud|com|dev|edu|info|io|me|net|org|page|site|space|tech|top|xyz))"
            + "(?!\\.?[\\p{Alnum}@-])";

    private static final Pattern BEGINNING = Pattern.compile(
            "https?://|(?<![\\p{Alnum}@._-])(?:" + KNOWN + "|www\\.(?=\\p{Alnum})|" + UNDER_A_KNOWN_DOMAIN + "|"
                    + ANNOUNCED + ")|(?<=\\sat)" + KNOWN,
            Pattern.CASE_INSENSITIVE);

    /** What an address ends at. An en dash is what ingest makes of two hyphens. */
    private static final Pattern REST = Pattern.compile("[!#-&*-+\\--:=?-Z^_a-z~–&&[^$\\\\]]*+");

    /** What follows a broken line; a word of the sentence does not go on with an address. */
    private static final Pattern CONTINUATION = Pattern.compile("\\s([\\p{Alnum}_.][!#%&*+\\--:=?-Z^_a-z~–]*+)");

    private static final Set<String> WORDS = Set.of(
            "a",
            "accepted",
            "all",
            "an",
            "and",
            "are",
            "as",
            "at",
            "available",
            "by",
            "code",
            "for",
            "from",
            "github",
            "has",
            "here",
            "huggingface",
            "in",
            "is",
            "it",
            "of",
            "on",
            "or",
            "our",
            "project",
            "shows",
            "that",
            "the",
            "their",
            "this",
            "to",
            "under",
            "upon",
            "video",
            "we",
            "website",
            "where",
            "which",
            "while",
            "will",
            "with");

    private final String text;

    private AddressScanner(String text) {
        this.text = text;
    }

    static List<Mention> mentions(String text) {
        return new AddressScanner(MendedText.of(text)).scan();
    }

    private List<Mention> scan() {
        List<Mention> found = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(text);
        int from = 0;
        while (from < text.length() && beginning.find(from)) {
            int end = endOf(REST, beginning.end());
            StringBuilder written = new StringBuilder(text.substring(beginning.start(), end));
            from = Math.max(end, goOn(written, end));
            String before = text.substring(Math.max(0, beginning.start() - CONTEXT), beginning.start());
            Address.parse(written.toString().replace("–", "--"))
                    .ifPresent(address -> found.add(new Mention(address, before)));
        }
        return found;
    }

    private int endOf(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(from, Math.min(text.length(), from + LONGEST));
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** Appends what the next lines have of the address. */
    private int goOn(StringBuilder written, int end) {
        int at = end;
        for (int breaks = 0; breaks < MOST_BREAKS && isUnfinished(written); breaks++) {
            Optional<String> more = continuation(at);
            if (more.isEmpty()) {
                break;
            }
            written.append(more.get());
            at += 1 + more.get().length();
        }
        return at;
    }

    private static boolean isUnfinished(CharSequence written) {
        char last = written.charAt(written.length() - 1);
        return switch (last) {
            case '-', '_' -> true;
            case '/' ->
                Address.parse(written.toString()).filter(Host::needsMore).isPresent();
            default -> false;
        };
    }

    private Optional<String> continuation(int at) {
        Matcher next = CONTINUATION.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        return next.lookingAt() ? Optional.of(next.group(1)).filter(AddressScanner::isPartOfAddress) : Optional.empty();
    }

    private static boolean isPartOfAddress(String next) {
        String bare = Address.withoutTrailingMarks(next);
        return !next.endsWith(":")
                && !next.startsWith("http")
                && !bare.isEmpty()
                && !WORDS.contains(bare.toLowerCase(Locale.ROOT));
    }
}
