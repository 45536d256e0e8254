package dev.broadsheet.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Whatever a document holds, a parser tells records, good ones and bad ones, or that it can read no further. */
public final class Hostile {

    private Hostile() {}

    /** @return what was told, even if the document ended in the middle */
    public static <T> Told<T> read(byte[] document, Truncation.Parser<T> parser) throws IOException {
        Told<T> told = new Told<>();
        try {
            parser.read(new ByteArrayInputStream(document), told);
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        assertThat(told.unreadable()).allSatisfy(record -> {
            assertThat(record.position()).isNotBlank();
            assertThat(record.cause()).isNotBlank();
        });
        return told;
    }
}
