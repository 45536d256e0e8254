package dev.broadsheet.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/** {@code encoder.properties}; what is wrong in it is reported with file and key. */
record DescriptorFile(Properties properties) {

    static final String NAME = "encoder.properties";

    /** @throws UnusableModelException if it lacks a key or a value says nothing */
    static ModelDescriptor read(InputStream content) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(content, StandardCharsets.UTF_8));
            return new DescriptorFile(properties).descriptor();
        } catch (IllegalArgumentException e) {
            throw new UnusableModelException(NAME + ": " + e.getMessage(), e);
        }
    }

    private ModelDescriptor descriptor() {
        return new ModelDescriptor(
                text("name"),
                text("revision"),
                choice("precision", Precision.class),
                number("dimensions"),
                number("max-tokens"),
                choice("pooling", Pooling.class),
                prefix("query-prefix"),
                prefix("passage-prefix"),
                text("onnx-sha256"),
                text("tokenizer-sha256"));
    }

    private String text(String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.strip();
    }

    // Its white space counts: it stands between the prefix and the text.
    private String prefix(String key) {
        return properties.getProperty(key, "");
    }

    private int number(String key) {
        String value = text(key);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + "=" + value + " is not a number", e);
        }
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type) {
        String value = text(key);
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + "=" + value + " is none of " + Arrays.toString(type.getEnumConstants()), e);
        }
    }
}
