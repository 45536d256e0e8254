package dev.broadsheet.notify.mail;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The raw mails, read by a library that had no part in writing them. */
@QuarkusTest
class RawMailIT {

    private static final String READER = "reader+papers@example.org";

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @BeforeEach
    void forgetEverything() {
        stage.clear();
    }

    @Test
    void writesADigestThatMailProgramsUnderstand() {
        stage.papers(
                SomePaper.of("2605.30001", "Größer als $\\mathcal{O}(n)$: <b>bold</b> & brave", "2025-10-29", 140, 1)
                        .withRepository("https://github.com/example/bold"),
                SomePaper.of("hep-th/9901001", "Strings", "2025-10-29", 12, 0));
        stage.confirmedReader(READER);
        stage.send("2025-10-29").statusCode(200);

        Message mail = parsed(inbox.await(READER, 2).raw());

        assertThat(mail.getSubject()).isEqualTo("Daily papers of 29 Oct 2025");
        assertThat(mail.getFrom().getFirst())
                .satisfies(from -> assertThat(from.getName()).isEqualTo("Broadsheet"))
                .satisfies(from -> assertThat(from.getAddress()).isEqualTo("papers@broadsheet.local"));
        assertThat(mail.getTo().flatten()).extracting(Mailbox::getAddress).containsExactly(READER);
        assertThat(mail.getDate()).isNotNull();
        assertThat(mail.getHeader().getFields())
                .allSatisfy(
                        field -> assertThat(field.getBody()).as(field.getName()).isNotBlank());
        assertThat(header(mail, "List-Id")).isEqualTo("Broadsheet daily papers <daily-papers.papers.example.org>");
        // RFC 2369: both ways out in angle brackets; RFC 8058: https among them.
        assertThat(header(mail, "List-Unsubscribe"))
                .matches("<https://papers\\.example\\.org/subscriptions/unsubscribe\\?token=[\\w-]{76}>,"
                        + "\\s*<mailto:leave\\+[0-9a-f]{32}@papers\\.example\\.org\\?subject=unsubscribe>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        // RFC 3834, section 5.
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Feedback-ID")).isEqualTo("2025-10-29:digest:broadsheet");
        assertThat(header(mail, "Content-Language")).isEqualTo("en");
        assertThat(mail.getHeader().getField("Precedence")).isNull();
        assertThat(header(mail, "Message-ID")).matches("<[0-9a-f]{32}@broadsheet\\.local>");

        assertThat(mail.getMimeType()).isEqualTo("multipart/alternative");
        Multipart parts = (Multipart) mail.getBody();
        assertThat(parts.getBodyParts()).extracting(Entity::getMimeType).containsExactly("text/plain", "text/html");
        assertThat(text(parts.getBodyParts().getFirst()))
                .contains("Wednesday, 29 October 2025")
                .containsSubsequence(
                        "1. Größer als $\\mathcal{O}(n)$: <b>bold</b> & brave (140 ▲)",
                        "Ada Lovelace, Alan Turing, Grace Hopper and 1 other",
                        "It says in one sentence",
                        "1 comment\r\n",
                        "https://papers.example.org/papers/2605.30001",
                        "Code: https://github.com/example/bold",
                        "2. Strings (12 ▲)",
                        "0 comments",
                        "https://papers.example.org/papers/hep-th/9901001",
                        "Code: https://code.example.org/hep-th/9901001",
                        "Unsubscribe: https://papers.example.org/subscriptions/unsubscribe?token=");
        assertThat(text(parts.getBodyParts().getLast()))
                .contains("Größer als $\\mathcal{O}(n)$: &lt;b&gt;bold&lt;/b&gt; &amp; brave", "140&nbsp;▲")
                .contains("href=\"https://papers.example.org/papers/2605.30001\"")
                .doesNotContain("<img", "<script", "http://");
        // RFC 5322, section 2.1.1, wants lines of at most 78 where possible; a signed link is longer.
        assertThat(inbox.of(READER).getFirst().raw().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(200));
    }

    @Test
    void showsTheMailInTheBrowserAtItsSignedAddress() {
        stage.papers(SomePaper.of("2605.30003", "A paper to read", "2025-10-29", 4, 1));
        stage.confirmedReader(READER);
        stage.send("2025-10-29").statusCode(200);
        String text = inbox.await(READER, 2).text();

        String address = text.replaceAll("(?s).*more or less of: https://papers.example.org(\\S+).*", "$1");
        given().get(address)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("A paper to read"));
        given().get(address.substring(0, address.length() - 2)).then().statusCode(400);
    }

    @Test
    void asksForConfirmationInAMailOfItsOwn() {
        stage.subscribe(READER).statusCode(202);

        Message mail = parsed(inbox.await(READER, 1).raw());

        assertThat(mail.getSubject()).isEqualTo("Please confirm your subscription to Broadsheet");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.getHeader().getField("List-Unsubscribe")).isNull();
        Multipart parts = (Multipart) mail.getBody();
        String link = Stage.linkIn(text(parts.getBodyParts().getFirst()));
        assertThat(text(parts.getBodyParts().getLast())).contains("href=\"https://papers.example.org" + link + "\"");
    }

    /** The value of a header that must be there once. */
    private static String header(Message mail, String name) {
        assertThat(mail.getHeader().getFields(name)).as(name).hasSize(1);
        return mail.getHeader().getField(name).getBody();
    }

    private static Message parsed(String raw) {
        try {
            return new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(raw.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Entity part) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        try {
            ((SingleBody) part.getBody()).writeTo(decoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decoded.toString(UTF_8);
    }
}
