package dev.broadsheet.enrich.enricher;

/**
 * A word or a mark of a sentence.
 *
 * @param from index of its first {@code char} in {@link Reading#text()}
 * @param tag its part of speech, one of the universal tags ({@code NOUN}, {@code ADJ}, …)
 * @see <a href="https://universaldependencies.org/u/pos/">Universal POS tags</a>
 */
public record Word(String text, int from, String tag) {

    public int to() {
        return from + text.length();
    }

    public boolean is(String wanted) {
        return tag.equals(wanted);
    }

    /** Whether it is a word or number, and neither a mark nor an address. */
    public boolean isSpoken() {
        return Character.isLetterOrDigit(text.codePointAt(0)) && !text.startsWith("http") && !text.startsWith("www.");
    }
}
