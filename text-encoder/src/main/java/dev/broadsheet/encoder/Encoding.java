package dev.broadsheet.encoder;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of a text: its vector, and by the same inference the vectors of its parts. It holds the vectors of all its
 * tokens (4 bytes × dimensions × tokens, for instance 512 KiB), so it is for use, not for keeping.
 */
public final class Encoding {

    private final float[] vector;
    private final Tokens tokens;
    private final TokenVectors tokenVectors;

    Encoding(float[] vector, Tokens tokens, TokenVectors tokenVectors) {
        this.vector = vector;
        this.tokens = tokens;
        this.tokenVectors = tokenVectors;
    }

    /** {@code float[dimensions]} of unit length; the caller's own. */
    public float[] vector() {
        return vector.clone();
    }

    /** How many tokens the network saw, the special ones included. */
    public int tokens() {
        return tokenVectors.count();
    }

    /** Whether the text was longer than the model reads, so that its end is not in the vector. */
    public boolean truncated() {
        return tokens.truncated();
    }

    /**
     * The vector of a part of the text, as the network read it in its place: the mean of the vectors of the tokens that
     * touch the part, whatever the model's own pooling is.
     *
     * @param from index of its first {@code char} in the text that was encoded
     * @param to index after its last
     * @return {@code float[dimensions]} of unit length, or empty if the network saw nothing of the part: it is blank, or
     *     behind the model's limit
     * @throws IndexOutOfBoundsException if the text has no such part
     */
    public Optional<float[]> part(int from, int to) {
        Objects.checkFromToIndex(from, to, tokens.length());
        int first = tokens.firstEndingAfter(from);
        int last = tokens.lastStartingBefore(to);
        return from == to || first > last
                ? Optional.empty()
                : Optional.of(UnitLength.of(tokenVectors.sum(first, last + 1)));
    }

    @Override
    public String toString() {
        return "float[" + vector.length + "] of " + tokens() + " tokens" + (truncated() ? ", truncated" : "");
    }
}
