package dev.broadsheet.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

class BoundedLinesFuzzTest {

    static final int LONGEST = 50;

    @FuzzTest
    void reads(byte[] body) throws IOException {
        List<BoundedLines.Line> lines = lines(body);

        assertThat(lines).allSatisfy(line -> assertThat(line.text()).hasSizeLessThanOrEqualTo(LONGEST));
        if (!isGzip(body)) {
            readsGzipAsWhatItHolds(body, lines);
        }
    }

    private static void readsGzipAsWhatItHolds(byte[] body, List<BoundedLines.Line> lines) throws IOException {
        byte[] compressed = gzip(body);
        List<BoundedLines.Line> cutOff = lines(Arrays.copyOf(compressed, compressed.length / 2));

        assertThat(lines(compressed))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(lines);
        assertThat(lines)
                .usingRecursiveFieldByFieldElementComparator()
                .startsWith(cutOff.toArray(BoundedLines.Line[]::new));
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private static List<BoundedLines.Line> lines(byte[] body) throws IOException {
        List<BoundedLines.Line> lines = new ArrayList<>();
        try (BoundedLines bounded = BoundedLines.of(new ByteArrayInputStream(body), LONGEST)) {
            for (Optional<BoundedLines.Line> line = bounded.next(); line.isPresent(); line = bounded.next()) {
                lines.add(line.get());
            }
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining("gzip");
        }
        return lines;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
