package dev.broadsheet.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A document that ends early gives the first of its records and says so, or all of them; never anything else. */
public final class Truncation {

    private Truncation() {}

    /** Reads a document. */
    public interface Parser<T> {
        void read(InputStream in, ReadingListener<T> listener) throws IOException;
    }

    public static byte[] document(Class<?> of, String resource) {
        try (InputStream in = of.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> void givesAPrefix(byte[] document, int length, Parser<T> parser) throws IOException {
        Told<T> whole = new Told<>();
        parser.read(new ByteArrayInputStream(document), whole);
        Told<T> part = new Told<>();
        boolean complete = true;
        try {
            parser.read(new ByteArrayInputStream(Arrays.copyOf(document, length)), part);
        } catch (UnreadableDocumentException e) {
            complete = false;
        }
        assertThat(whole.values()).hasSizeGreaterThanOrEqualTo(part.values().size());
        assertThat(whole.values().subList(0, part.values().size())).isEqualTo(part.values());
        assertThat(part.unreadable().size())
                .isLessThanOrEqualTo(whole.unreadable().size());
        if (complete) {
            assertThat(part.values()).isEqualTo(whole.values());
        }
    }
}
