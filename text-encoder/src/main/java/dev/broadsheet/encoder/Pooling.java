package dev.broadsheet.encoder;

/** How the vectors of a text's tokens become the one vector of the text: as the model was trained. */
public enum Pooling {
    /** The vector of the first token, {@code [CLS]}. */
    CLS {
        @Override
        float[] pool(TokenVectors tokens) {
            return tokens.sum(0, 1);
        }
    },
    /** The mean of all tokens, the special ones included (there is no padding to leave out). */
    MEAN {
        @Override
        float[] pool(TokenVectors tokens) {
            return tokens.sum(0, tokens.count());
        }
    };

    /** A vector in the right direction; its length says nothing. */
    abstract float[] pool(TokenVectors tokens);
}
