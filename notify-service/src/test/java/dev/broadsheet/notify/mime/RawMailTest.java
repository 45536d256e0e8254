package dev.broadsheet.notify.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawMailTest {

    private static final UUID ID = UUID.fromString("0b1c2d3e-4f50-4171-8293-a4b5c6d7e8f9");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "a line\nand one more\n",
                "trailing space \nand tab\t\nend ",
                ".\n..\n.dots\n",
                "From here on\n--=_0b1c2d3e4f5041718293a4b5c6d7e8f9--\n",
                "=3D is no escape = here",
                "größer 𝒪(n) 🙂 漢字",
                "ärgerlich langeäÄöÖüÜßßßäÄöÖüÜßßßäÄöÖüÜßßßäÄöÖüÜßßßäÄöÖüÜßßßäÄöÖüÜßßßäÄöÖüÜßßß Zeile"
            })
    void bringsEveryTextThroughAMailServer(String text) throws IOException {
        byte[] raw = RawMail.of(ID, List.of(Header.text("Subject", "s")), text, "<p>" + text + "</p>");

        assertThat(new String(raw, US_ASCII).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(new String(raw, US_ASCII).replace("\r\n", "")).doesNotContain("\r", "\n", "\uFFFD");
        Multipart parts = (Multipart) parsed(raw).getBody();
        assertThat(decoded(parts.getBodyParts().getFirst()).stripTrailing())
                .isEqualTo(text.replace("\n", "\r\n").stripTrailing());
        assertThat(decoded(parts.getBodyParts().getLast())).startsWith("<p>" + text.replace("\n", "\r\n") + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Daily papers",
                "Größer als 𝒪(n): 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂 und noch viel mehr, in mehreren Wörtern",
                "=?UTF-8?Q?not_an_encoded_word?=",
                "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"
            })
    void writesEverySubject(String subject) throws IOException {
        byte[] raw = RawMail.of(ID, List.of(Header.text("Subject", subject)), "t", "h");

        assertThat(parsed(raw).getSubject()).isEqualTo(subject);
        assertThat(new String(raw, US_ASCII).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void makesOneLineOfASubjectThatWouldBeTwoHeaders() throws IOException {
        byte[] raw = RawMail.of(ID, List.of(Header.text("Subject", "News\r\nBcc: you@example.org")), "t", "h");

        assertThat(parsed(raw).getSubject()).isEqualTo("News Bcc: you@example.org");
        assertThat(parsed(raw).getHeader().getField("Bcc")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: you@example.org", "größer", "", "a\nb", "a\r\n", "a\0b"})
    void refusesWhatIsNoHeader(String value) {
        assertThatThrownBy(() -> new Header("To", value)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Message parsed(byte[] raw) throws IOException {
        return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(raw));
    }

    private static String decoded(Entity part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((SingleBody) part.getBody()).writeTo(out);
        return out.toString(UTF_8);
    }
}
