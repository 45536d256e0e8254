package dev.broadsheet.enrich.links;

import dev.broadsheet.contracts.paper.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of known places in running text, with or without {@code https://}, plain or in TeX. */
final class LinksInText {

    private static final int MOST_LINKS = 20;
    private static final int LONGEST_PATH = 300;

    /** A host that is known, not inside a longer word, and what follows it up to white space, a brace or a bracket. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{Alnum}@._-])(?:https?://)?(?:www\\.)?"
                    + "(github\\.com|gitlab\\.com|bitbucket\\.org|huggingface\\.co|hf\\.co)"
                    + "/([^\\s{}<>\\[\\]()|\"“”‘’`,;]{1," + LONGEST_PATH + "})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEX_ESCAPE = Pattern.compile("\\\\([_%#&~$-])");

    private LinksInText() {}

    /** In the order of their first mention, each once. */
    static List<Link> in(String text) {
        Map<String, Link> links = new LinkedHashMap<>();
        Matcher matcher = ADDRESS.matcher(TEX_ESCAPE.matcher(text).replaceAll("$1"));
        while (links.size() < MOST_LINKS && matcher.find()) {
            Host.named(matcher.group(1))
                    .link(segments(matcher.group(2)))
                    .ifPresent(link -> links.putIfAbsent(link.url().toLowerCase(Locale.ROOT), link));
        }
        return List.copyOf(links.values());
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("[?#]", 2)[0].split("/")) {
            String cleaned = withoutTrailingMarks(segment);
            if (cleaned.isEmpty()) {
                break;
            }
            segments.add(cleaned);
        }
        return segments;
    }

    // What ends a sentence ends the address too, and no repository's name ends with a mark.
    private static String withoutTrailingMarks(String segment) {
        int end = segment.length();
        while (end > 0 && !isLetterOrDigit(segment.charAt(end - 1)) && segment.charAt(end - 1) != '_') {
            end--;
        }
        return segment.substring(0, end);
    }

    private static boolean isLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
