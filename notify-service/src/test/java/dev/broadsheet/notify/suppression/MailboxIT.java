package dev.broadsheet.notify.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.broadsheet.notify.stage.Database;
import dev.broadsheet.notify.stage.Inbox;
import dev.broadsheet.notify.stage.Reports;
import dev.broadsheet.notify.stage.SomePaper;
import dev.broadsheet.notify.stage.Stage;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real mailbox, read over IMAP and POP3. */
@QuarkusTest
class MailboxIT {

    private static final String READER = "reader@example.org";

    @Inject
    Stage stage;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    ReportReader reader;

    @Inject
    ReportStore reports;

    @Inject
    Vertx vertx;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
    });
    private GreenMailUser mailbox;

    @BeforeEach
    void start() {
        stage.clear();
        server.start();
        mailbox = server.setUser("bounces@papers.example.org", "bounces", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"IMAP", "POP3"})
    void doesWhatItFindsInTheMailboxAndEmptiesIt(MailboxConfig.Protocol protocol) throws MessagingException {
        stage.papers(SomePaper.of("2605.60001", "A paper", "2026-05-21", 4, 2));
        stage.confirmedReader(READER);
        stage.send("latest").statusCode(200);
        inbox.await(READER, 2);
        Awaitility.await()
                .until(() ->
                        database.count("select count(*) from email where kind = 'DIGEST' and state = 'SENT'") == 1);
        String id = database.text("select replace(cast(id as text), '-', '') from email where kind = 'DIGEST'");
        deliver("Subject: hello\r\n\r\nA person wrote this.\r\n");
        deliver(Reports.delivery("failed", "5.1.1", "no such user", "<" + id + "@broadsheet.local>"));

        new MailboxReading(new Settings(protocol), reader, reports, vertx).read();

        assertThat(database.text("select cause from suppression")).isEqualTo("BOUNCE");
        assertThat(database.text("select state from email where kind = 'DIGEST'"))
                .isEqualTo("BOUNCED");
        Awaitility.await().until(() -> server.getReceivedMessages().length == 0);
    }

    @Test
    void livesWithAMailboxThatIsAway() {
        MailboxConfig settings = new Settings(MailboxConfig.Protocol.IMAP);
        server.stop();

        new MailboxReading(settings, reader, reports, vertx).read();

        assertThat(database.count("select count(*) from suppression")).isZero();
    }

    private void deliver(String raw) throws MessagingException {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
    }

    private final class Settings implements MailboxConfig {

        private final Protocol protocol;
        private final int port;

        Settings(Protocol protocol) {
            this.protocol = protocol;
            this.port = protocol == Protocol.IMAP
                    ? server.getImap().getPort()
                    : server.getPop3().getPort();
        }

        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public Optional<Integer> port() {
            return Optional.of(port);
        }

        @Override
        public Protocol protocol() {
            return protocol;
        }

        @Override
        public Optional<String> username() {
            return Optional.of("bounces");
        }

        @Override
        public Optional<String> password() {
            return Optional.of("secret");
        }

        @Override
        public String folder() {
            return "INBOX";
        }

        @Override
        public String every() {
            return "1h";
        }
    }
}
