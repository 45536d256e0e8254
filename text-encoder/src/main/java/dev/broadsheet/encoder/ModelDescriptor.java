package dev.broadsheet.encoder;

/**
 * What a model is, as its {@code encoder.properties} says it.
 *
 * @param name of the model and its precision, for instance {@code bge-small-en-v1.5-q}
 * @param revision which weights exactly
 * @param dimensions components of a vector
 * @param maxTokens the longest input, special tokens included; what is longer is truncated
 * @param queryPrefix goes before a search query; empty if the model was trained without
 * @param passagePrefix goes before a text that is to be found; empty if the model was trained without
 * @param onnxSha256 checksum of {@code model.onnx}, 64 hexadecimal digits
 * @param tokenizerSha256 checksum of {@code tokenizer.json}
 */
public record ModelDescriptor(
        String name,
        String revision,
        Precision precision,
        int dimensions,
        int maxTokens,
        Pooling pooling,
        String queryPrefix,
        String passagePrefix,
        String onnxSha256,
        String tokenizerSha256) {

    private static final int SPECIAL_TOKENS = 2;

    public ModelDescriptor {
        if (name.isBlank() || revision.isBlank()) {
            throw new IllegalArgumentException("a model needs a name and a revision");
        }
        if (dimensions < 1) {
            throw new IllegalArgumentException("dimensions=" + dimensions + " is no vector");
        }
        if (maxTokens <= SPECIAL_TOKENS) {
            throw new IllegalArgumentException("max-tokens=" + maxTokens + " leaves no room for a text");
        }
        requireChecksum("onnx-sha256", onnxSha256);
        requireChecksum("tokenizer-sha256", tokenizerSha256);
    }

    /** How near two of its vectors are: all are made unit length, so that only the angle between them counts. */
    public Similarity similarity() {
        return Similarity.COSINE;
    }

    private static void requireChecksum(String key, String value) {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(key + "=" + value + " is not 64 hexadecimal digits in lower case");
        }
    }
}
