package dev.broadsheet.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    static final int LONGEST = 10;

    @Test
    void readsPlainAndGzipAlike() throws IOException {
        byte[] plain = "one\ntwo\n\nthrée".getBytes(UTF_8);

        assertThat(lines(gzip(plain)))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(lines(plain));
        assertThat(lines(plain)).extracting(BoundedLines.Line::text).containsExactly("one", "two", "", "thrée");
    }

    @Test
    void leavesOutALineThatIsTooLongAndGoesOn() throws IOException {
        List<BoundedLines.Line> lines = lines(("short\n" + "x".repeat(5_000) + "\nnext\n").getBytes(UTF_8));

        assertThat(lines).extracting(BoundedLines.Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(BoundedLines.Line::tooLong).containsExactly(false, true, false);
        assertThat(lines.get(1).text()).isEqualTo("x".repeat(LONGEST));
        assertThat(lines.get(2).text()).isEqualTo("next");
    }

    @Test
    void keepsBytesThatAreNoText() throws IOException {
        byte[] broken = {'a', (byte) 0xff, (byte) 0xc3};

        assertThat(lines(broken)).singleElement().satisfies(line -> {
            assertThat(line.bytes()).isEqualTo(broken);
            assertThat(line.text()).isEqualTo("a\ufffd\ufffd");
        });
    }

    @Test
    void readsNothingFromNothing() throws IOException {
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines(new byte[] {'a'})).hasSize(1);
    }

    @Property
    void givesBackEveryLineThatFits(@ForAll @Size(max = 20) List<@IntRange(max = LONGEST) Integer> lengths)
            throws IOException {
        StringBuilder text = new StringBuilder();
        lengths.forEach(length -> text.append("y".repeat(length)).append('\n'));

        assertThat(lines(text.toString().getBytes(UTF_8)))
                .extracting(line -> line.text().length())
                .isEqualTo(lengths);
    }

    private static List<BoundedLines.Line> lines(byte[] body) throws IOException {
        try (BoundedLines lines = BoundedLines.of(new ByteArrayInputStream(body), LONGEST)) {
            List<BoundedLines.Line> all = new ArrayList<>();
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
            return all;
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
