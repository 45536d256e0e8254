package dev.broadsheet.search.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text with the parts marked that a query matched; the parts joined are the text, to the character. */
public record Highlighted(List<Part> parts) {

    static final String START = "\uE000";
    static final String END = "\uE001";

    /** A stretch of text, marked or not. */
    public record Part(String text, boolean marked) {}

    public Highlighted {
        parts = List.copyOf(parts);
    }

    static Highlighted plain(String text) {
        return new Highlighted(List.of(new Part(text, false)));
    }

    /**
     * @param tagged the text with {@link #START} and {@link #END} around what matched
     * @param text what it must be without them; a text that itself holds these characters is not marked at all
     */
    static Highlighted of(String tagged, String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int start = tagged.indexOf(START); start >= 0; start = tagged.indexOf(START, from)) {
            int end = tagged.indexOf(END, start);
            if (end < 0) {
                break;
            }
            add(parts, tagged.substring(from, start), false);
            add(parts, tagged.substring(start + START.length(), end), true);
            from = end + END.length();
        }
        add(parts, tagged.substring(from), false);
        Highlighted highlighted = new Highlighted(parts);
        return highlighted.text().equals(text) ? highlighted : plain(text);
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
