package dev.broadsheet.encoder;

/** What became of a text. */
public final class Encoding {

    private final float[] vector;
    private final int tokens;
    private final boolean truncated;

    Encoding(float[] vector, int tokens, boolean truncated) {
        this.vector = vector;
        this.tokens = tokens;
        this.truncated = truncated;
    }

    /** {@code float[dimensions]} of unit length; the caller's own. */
    public float[] vector() {
        return vector.clone();
    }

    /** How many tokens the network saw, the special ones included. */
    public int tokens() {
        return tokens;
    }

    /** Whether the text was longer than the model reads, so that its end is not in the vector. */
    public boolean truncated() {
        return truncated;
    }

    @Override
    public String toString() {
        return "float[" + vector.length + "] of " + tokens + " tokens" + (truncated ? ", truncated" : "");
    }
}
