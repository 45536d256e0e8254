package dev.broadsheet.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

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
        if (dimensions < 1 || maxTokens <= SPECIAL_TOKENS) {
            throw new IllegalArgumentException("dimensions and max-tokens are too small to hold a text");
        }
        if (!onnxSha256.matches("[0-9a-f]{64}") || !tokenizerSha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a checksum is not 64 hexadecimal digits in lower case");
        }
    }

    static ModelDescriptor read(InputStream file) throws IOException {
        Properties properties = new Properties();
        properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        return new ModelDescriptor(
                required(properties, "name"),
                required(properties, "revision"),
                Integer.parseInt(required(properties, "dimensions")),
                Integer.parseInt(required(properties, "max-tokens")),
                Pooling.valueOf(required(properties, "pooling").toUpperCase(Locale.ROOT)),
                properties.getProperty("query-prefix", ""),
                properties.getProperty("passage-prefix", ""),
                required(properties, "onnx-sha256"),
                required(properties, "tokenizer-sha256"));
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.strip();
    }
}
