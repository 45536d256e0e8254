package dev.broadsheet.encoder;

/** The tokenizer counts code points, Java counts {@code char}s; they part company at the first emoji. */
interface CodePointIndex {

    /** The index of the {@code char} at which a code point begins. */
    int toChar(int codePoint);

    static CodePointIndex of(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return codePoint -> codePoint;
        }
        int[] starts = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int codePoint = 0; codePoint < starts.length; codePoint++) {
            starts[codePoint] = at;
            at = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
        }
        return codePoint -> starts[codePoint];
    }
}
