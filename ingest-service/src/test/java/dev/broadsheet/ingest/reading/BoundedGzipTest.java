package dev.broadsheet.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BoundedGzipTest {

    @Test
    void inflatesWhatIsHonest() throws IOException {
        byte[] honest = new byte[3 << 20];
        new Random(1).nextBytes(honest);

        assertThat(inflated(gzip(honest))).isEqualTo(honest);
    }

    @Test
    void endsABomb() {
        assertThatThrownBy(() -> inflated(gzip(new byte[64 << 20])))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("200 times");
    }

    @Test
    void saysThatAFileIsCutOff() throws IOException {
        byte[] whole = gzip(new byte[1_000]);

        assertThatThrownBy(() -> inflated(Arrays.copyOf(whole, whole.length - 9)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("cut off");
    }

    private static byte[] inflated(byte[] compressed) throws IOException {
        return BoundedGzip.of(new ByteArrayInputStream(compressed)).readAllBytes();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
