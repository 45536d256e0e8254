package dev.broadsheet.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.local.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private MailFolder folder;
    private InboxServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        folder = MailFolder.open(data);
        port = FreePort.find();
        server = InboxServer.start(port, folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsTheNewestMailFirst() throws Exception {
        folder.keep(mail("ann@example.org", "First"));
        folder.keep(mail("bob@example.org", "Second"));

        JsonNode messages = new ObjectMapper().readTree(get("/api/messages").body());

        assertThat(messages.findValuesAsText("subject")).containsExactly("Second", "First");
    }

    @Test
    void findsTheMailsOfOneRecipient() throws Exception {
        folder.keep(mail("ann@example.org", "First"));
        folder.keep(mail("bob@example.org", "Second"));

        JsonNode messages = new ObjectMapper()
                .readTree(get("/api/messages?to=Ann%40example.org").body());

        assertThat(messages.findValuesAsText("subject")).containsExactly("First");
    }

    @Test
    void findsItsMailsAgainAfterARestart() throws Exception {
        String id = folder.keep(mail("ann@example.org", "First"));

        MailFolder reopened = MailFolder.open(data);
        String next = reopened.keep(mail("ann@example.org", "Second"));

        assertThat(reopened.ids()).containsExactly(next, id);
        assertThat(reopened.read(id)).contains(mail("ann@example.org", "First"));
    }

    @Test
    void escapesWhatAMailSays() throws Exception {
        String id =
                folder.keep(mail("\"<script>alert(1)</script>\" <eve@example.org>", "<b onclick='x'>bold</b> & co"));

        String list = get("/").body();
        String message = get("/messages/" + id + "?view=headers").body();

        assertThat(list + message)
                .doesNotContain("<script", "<b onclick")
                .contains("&lt;b onclick=&#39;x&#39;&gt;bold&lt;/b&gt; &amp; co");
    }

    @Test
    void letsNothingOfAMailsHtmlAct() throws Exception {
        String id = folder.keep(
                "To: ann@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Zwölf</p><script>x()</script>"
                        .getBytes(UTF_8));

        HttpResponse<String> html = get("/messages/" + id + "/html");

        assertThat(html.body()).contains("<p>Zwölf</p>");
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("sandbox", "default-src 'none'")
                        .doesNotContain("allow-scripts", "script-src", "allow-same-origin"));
    }

    @Test
    void readsTheTextAndTheHtmlOfAMultipartMail() throws Exception {
        String id = folder.keep("""
                To: ann@example.org
                Subject: =?UTF-8?B?w4l0dWRl?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Caf=C3=A9
                --x
                Content-Type: text/html; charset=utf-8

                <p>Café</p>
                --x--
                """.replace("\n", "\r\n").getBytes(UTF_8));

        JsonNode message =
                new ObjectMapper().readTree(get("/api/messages/" + id).body());

        assertThat(message.get("subject").asText()).isEqualTo("Étude");
        assertThat(message.get("text").asText().strip()).isEqualTo("Café");
        assertThat(message.get("html").asText().strip()).isEqualTo("<p>Café</p>");
    }

    @Test
    void forgetsAllMailsWhenAskedTo() throws Exception {
        folder.keep(mail("ann@example.org", "First"));

        HTTP.send(
                HttpRequest.newBuilder(address("/api/messages")).DELETE().build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(get("/api/messages").body()).isEqualTo("[]");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void answersNotFoundForAMailThatIsNotThere() throws Exception {
        assertThat(get("/api/messages/1700000000000000").statusCode()).isEqualTo(404);
        assertThat(get("/messages/1700000000000000").statusCode()).isEqualTo(404);
        assertThat(get("/messages/..%2F..%2Fetc").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static byte[] mail(String to, String subject) {
        return "From: daily@example.org\r\nTo: %s\r\nSubject: %s\r\n\r\nTwelve papers\r\n"
                .formatted(to, subject)
                .getBytes(UTF_8);
    }
}
