package dev.broadsheet.search.page;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which addresses are links, and phrases too, each where it stands first. Of two phrases that overlap the longer one is
 * a link.
 */
final class LinkedText {

    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";

    // Without the punctuation of the sentence behind it.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\"'.,;:!?)\\]}]");

    private final String text;
    private final TreeMap<Integer, Place> places = new TreeMap<>();

    private LinkedText(String text) {
        this.text = text;
    }

    private record Place(int start, int end, String href) {}

    /** The stretches joined are the text, to the character. */
    static List<Stretch> of(String text, List<NamedLink> phrases) {
        LinkedText linked = new LinkedText(text);
        linked.linkAddresses();
        phrases.stream()
                .filter(phrase -> !phrase.label().isBlank())
                .sorted(Comparator.comparingInt(
                                (NamedLink phrase) -> phrase.label().length())
                        .reversed())
                .forEach(linked::link);
        return linked.stretches();
    }

    private void linkAddresses() {
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            int start = found.start();
            int end = found.end();
            WebAddress.tryParse(found.group()).ifPresent(address -> places.put(start, new Place(start, end, address)));
        }
    }

    private void link(NamedLink phrase) {
        Matcher found = pattern(phrase.label()).matcher(text);
        for (int from = 0; found.find(from); from = found.start() + 1) {
            if (isFree(found.start(), found.end())) {
                places.put(found.start(), new Place(found.start(), found.end(), phrase.href()));
                return;
            }
        }
    }

    private boolean isFree(int start, int end) {
        var before = places.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    private static Pattern pattern(String phrase) {
        return Pattern.compile(NO_WORD_BEFORE + Pattern.quote(phrase) + NO_WORD_AFTER, CASE_INSENSITIVE | UNICODE_CASE);
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Place place : places.values()) {
            add(stretches, at, place.start(), null);
            add(stretches, place.start(), place.end(), place.href());
            at = place.end();
        }
        add(stretches, at, text.length(), null);
        return stretches;
    }

    private void add(List<Stretch> stretches, int start, int end, String href) {
        if (start < end) {
            stretches.add(new Stretch(text.substring(start, end), href));
        }
    }
}
