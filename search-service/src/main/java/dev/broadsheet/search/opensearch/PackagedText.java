package dev.broadsheet.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Mappings and scripts, which are files of their own. */
public final class PackagedText {

    private PackagedText() {}

    /** @param name below {@code opensearch/} on the class path */
    public static String read(String name) {
        try (InputStream stream = PackagedText.class.getResourceAsStream("/opensearch/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("not packaged: " + name);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
