package dev.broadsheet.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

class BoundedGzipFuzzTest {

    @FuzzTest
    void inflates(byte[] compressed) throws IOException {
        long inflated = 0;
        byte[] buffer = new byte[4096];
        try (InputStream in = BoundedGzip.of(new ByteArrayInputStream(compressed))) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                inflated += count;
            }
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining("gzip");
        }

        assertThat(inflated).isLessThanOrEqualTo(Math.max(1 << 20, 200L * compressed.length + 200));
    }
}
