package dev.broadsheet.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPartsTest {

    static final ReadingLimits NARROW = new ReadingLimits(400_000, 6, 5, 100, 3);

    @Test
    void givesElementAfterElement() throws IOException {
        List<XmlPart> parts = parts("<list><a x='1'>one<b>two</b></a><!-- no --><c/></list>");

        assertThat(parts).extracting(part -> part.whole().name()).containsExactly("a", "c");
        assertThat(parts.getFirst().element().text("b")).contains("two");
        assertThat(parts.getFirst().element().attribute("x")).contains("1");
        assertThat(parts.getFirst().element().written()).isEqualTo("<a x=\"1\">one<b>two</b></a>");
    }

    @Test
    void leavesOutAnElementThatIsTooLargeAndGoesOn() throws IOException {
        List<XmlPart> parts =
                parts("<list><a>" + "<b/>".repeat(6) + "</a><a>" + "x".repeat(101) + "</a><a>fine</a></list>");

        assertThat(parts.get(0).flaw()).contains("it has more than 5 elements");
        assertThat(parts.get(1).flaw()).contains("it has more than 100 characters of text");
        assertThat(parts.get(2).whole().text()).isEqualTo("fine");
        assertThatThrownBy(parts.getFirst()::whole).isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void replacesWhatIsNoTextInsteadOfEnding() throws IOException {
        byte[] broken = "<list><a>x?y\f</a></list>".getBytes(UTF_8);
        broken[10] = (byte) 0xff;

        assertThat(parts(new ByteArrayInputStream(broken)).getFirst().whole().text())
                .isEqualTo("x\ufffdy\ufffd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<list><a></list>",
                "<list><a>one</a>",
                "<list>&undefined;</list>",
                "<!DOCTYPE list [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><list>&b;</list>",
                "<!DOCTYPE list SYSTEM \"file:///etc/passwd\"><list/>",
                "<!DOCTYPE list [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><list>&x;</list>",
                "<?xml version='1.0' encoding='UTF-16'?><list/>",
                "<list><a><a><a><a><a><a><a/></a></a></a></a></a></a></list>",
                "<list/><list/>",
            })
    void refusesWhatIsBrokenOrAnAttack(String document) {
        assertThatThrownBy(() -> parts(document)).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void refusesATagThatIsLongerThanAnyTextMayBe() {
        assertThatThrownBy(() -> parts("<list><a x='" + "y".repeat(300_000) + "'/></list>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("longer than 100 characters");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThatThrownBy(() -> parts("<list>" + "<a/>".repeat(100_001) + "</list>"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("larger than 400000 bytes");
    }

    @Test
    void passesOnWhatTheNetworkThrows() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SocketTimeoutException("slow");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new SocketTimeoutException("slow");
            }
        };

        assertThatThrownBy(() -> parts(failing)).isInstanceOf(SocketTimeoutException.class);
    }

    private static List<XmlPart> parts(String document) throws IOException {
        return parts(new ByteArrayInputStream(document.getBytes(UTF_8)));
    }

    private static List<XmlPart> parts(InputStream in) throws IOException {
        XmlParts parts = XmlParts.of(in, NARROW, Set.of("list"));
        assertThat(parts.root()).isEqualTo("list");
        List<XmlPart> all = new ArrayList<>();
        for (Optional<XmlPart> part = parts.next(); part.isPresent(); part = parts.next()) {
            all.add(part.get());
        }
        return all;
    }
}
