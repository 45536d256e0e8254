package dev.broadsheet.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class XmlPartsFuzzTest {

    static final ReadingLimits NARROW = new ReadingLimits(400_000, 6, 12, 300, 3);

    @FuzzTest
    void reads(byte[] document) throws IOException {
        for (XmlPart part : parts(document)) {
            assertThat(elements(part.element())).isLessThanOrEqualTo(NARROW.recordElements());
            assertThat(characters(part.element())).isLessThanOrEqualTo(NARROW.recordCharacters());
            assertThat(depth(part.element())).isLessThanOrEqualTo(NARROW.depth());
            readsWhatItWrites(part.element());
        }
    }

    // The quarantine keeps a bad record as written anew, and it is from this that it is read once more.
    private static void readsWhatItWrites(XmlElement element) throws IOException {
        List<XmlPart> again = parts(("<list>" + element.written() + "</list>").getBytes(UTF_8));

        assertThat(again)
                .singleElement()
                .satisfies(part -> assertThat(part.element().children()).hasSameSizeAs(element.children()));
    }

    private static List<XmlPart> parts(byte[] document) throws IOException {
        List<XmlPart> all = new ArrayList<>();
        try {
            XmlParts parts = XmlParts.of(new ByteArrayInputStream(document), NARROW, Set.of("list"));
            parts.root();
            for (Optional<XmlPart> part = parts.next(); part.isPresent(); part = parts.next()) {
                all.add(part.get());
            }
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        return all;
    }

    private static int elements(XmlElement element) {
        return 1
                + element.children().stream()
                        .mapToInt(XmlPartsFuzzTest::elements)
                        .sum();
    }

    private static int characters(XmlElement element) {
        return element.text().length()
                + element.attributes().values().stream()
                        .mapToInt(String::length)
                        .sum()
                + element.children().stream()
                        .mapToInt(XmlPartsFuzzTest::characters)
                        .sum();
    }

    private static int depth(XmlElement element) {
        return 1
                + element.children().stream()
                        .mapToInt(XmlPartsFuzzTest::depth)
                        .max()
                        .orElse(0);
    }
}
