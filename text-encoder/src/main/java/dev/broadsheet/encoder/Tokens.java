package dev.broadsheet.encoder;

/**
 * A text as the network reads it.
 *
 * @param ids special tokens included
 * @param starts index of each token's first {@code char} in the text; a special token stands nowhere: it starts and ends
 *     at {@link #NOWHERE}
 * @param ends index after each token's last {@code char}
 * @param length of the text, in {@code char}s
 * @param truncated whether the text was longer than the model's limit
 */
@SuppressWarnings("ArrayRecordComponent") // Lives as long as the use of one text and is never compared.
record Tokens(long[] ids, int[] starts, int[] ends, int length, boolean truncated) {

    static final int NOWHERE = -1;

    /** The first token that reaches beyond {@code at}, or the number of tokens if none does. */
    int firstEndingAfter(int at) {
        int token = 0;
        while (token < ids.length && ends[token] <= at) {
            token++;
        }
        return token;
    }

    /** The last token that begins before {@code at}, or -1 if none does. */
    int lastStartingBefore(int at) {
        int token = ids.length - 1;
        while (token >= 0 && (starts[token] == NOWHERE || starts[token] >= at)) {
            token--;
        }
        return token;
    }

    /** The same tokens in a text that lacks the first {@code prefix} {@code char}s; tokens of those stand nowhere. */
    Tokens without(int prefix) {
        if (prefix == 0) {
            return this;
        }
        int[] from = new int[starts.length];
        int[] to = new int[ends.length];
        for (int token = 0; token < ids.length; token++) {
            boolean inText = ends[token] > prefix;
            from[token] = inText ? Math.max(0, starts[token] - prefix) : NOWHERE;
            to[token] = inText ? ends[token] - prefix : NOWHERE;
        }
        return new Tokens(ids, from, to, length - prefix, truncated);
    }
}
