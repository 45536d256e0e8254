package dev.broadsheet.notify.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.notify.smtp.Delivery.Stage;
import dev.broadsheet.notify.smtp.SmtpConfig.Encryption;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayTest {

    private static final byte[] MAIL = "Subject: s\r\n\r\ntext\r\n.\r\n..two\r\n".getBytes(US_ASCII);

    @TempDir
    static Path folder;

    @Test
    void handsOverSeveralMailsInOneConversation() throws IOException {
        try (ScriptedServer server = new ScriptedServer(null, "SIZE 100000")) {
            Relay relay = relay(Settings.of(server));

            assertThat(relay.send("b+1@example.org", "one@example.net", MAIL)).isEqualTo(new Delivery.Accepted());
            assertThat(relay.send("b+2@example.org", "two@example.net", MAIL)).isEqualTo(new Delivery.Accepted());

            assertThat(server.heard)
                    .containsExactly(
                            "EHLO papers.example.org",
                            "MAIL FROM:<b+1@example.org> SIZE=" + MAIL.length,
                            "RCPT TO:<one@example.net>",
                            "DATA",
                            "MAIL FROM:<b+2@example.org> SIZE=" + MAIL.length,
                            "RCPT TO:<two@example.net>",
                            "DATA");
            assertThat(server.mails).containsExactly(new String(MAIL, US_ASCII), new String(MAIL, US_ASCII));
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void replacesAConnectionAfterItsMails() throws IOException {
        try (ScriptedServer server = new ScriptedServer(null)) {
            Relay relay = relay(Settings.of(server).withMailsPerConnection(2));

            for (int i = 0; i < 5; i++) {
                assertThat(relay.send("b@example.org", "r@example.net", MAIL)).isEqualTo(new Delivery.Accepted());
            }

            assertThat(server.connections).hasValue(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL FROM, 452 4.3.1 full, SENDER, PIPELINING",
        "MAIL FROM, 452 4.3.1 full, SENDER, 8BITMIME",
        "RCPT TO, 550 5.1.1 nobody, RECIPIENT, PIPELINING",
        "RCPT TO, 550 5.1.1 nobody, RECIPIENT, 8BITMIME",
        "DATA, 451 4.3.0 later, CONTENT, PIPELINING",
        "., 554 5.7.1 spam, CONTENT, PIPELINING"
    })
    void tellsWhatWasRefusedAndGoesOnWithTheNextMail(String command, String reply, Stage stage, String capability)
            throws IOException {
        try (ScriptedServer server = new ScriptedServer(null, capability).answer(command, reply)) {
            Relay relay = relay(Settings.of(server));

            Delivery refused = relay.send("b@example.org", "r@example.net", MAIL);
            server.answer(command, command.equals("DATA") ? "354 go on" : "250 ok");
            Delivery next = relay.send("b@example.org", "r@example.net", MAIL);

            assertThat(refused).isInstanceOfSatisfying(Delivery.Refused.class, end -> {
                assertThat(end.reply()).hasToString(reply);
                assertThat(end.stage()).isEqualTo(stage);
            });
            assertThat(next).isEqualTo(new Delivery.Accepted());
            assertThat(server.connections).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"greeting", "EHLO", "MAIL FROM", "RCPT TO", "DATA"})
    void knowsThatNothingWentWhereTheServerHungUpBeforeTheMail(String command) throws IOException {
        try (ScriptedServer server = new ScriptedServer(null).answer(command, ScriptedServer.HANG_UP)) {
            assertThat(relay(Settings.of(server)).send("b@example.org", "r@example.net", MAIL))
                    .isInstanceOf(Delivery.Unsent.class);
        }
    }

    @Test
    void doesNotKnowWhereTheServerHungUpAfterTheMail() throws IOException {
        try (ScriptedServer server = new ScriptedServer(null).answer(".", ScriptedServer.HANG_UP)) {
            assertThat(relay(Settings.of(server)).send("b@example.org", "r@example.net", MAIL))
                    .isInstanceOf(Delivery.Unanswered.class);
        }
    }

    @Test
    void takesANewConnectionWhereTheServerHungUpBetweenTwoMails() throws IOException {
        try (ScriptedServer server = new ScriptedServer(null)) {
            Relay relay = relay(Settings.of(server));
            relay.send("b@example.org", "r@example.net", MAIL);

            server.answer("MAIL FROM:<gone@", ScriptedServer.HANG_UP);
            relay.send("gone@example.org", "r@example.net", MAIL);
            Delivery after = relay.send("b@example.org", "r@example.net", MAIL);

            assertThat(after).isEqualTo(new Delivery.Accepted());
            assertThat(server.connections).hasValue(3);
        }
    }

    @Test
    void saysThatNobodyListens() {
        Settings nobody = new Settings(FreePort.find(), Encryption.IF_OFFERED, 100, Optional.empty(), Optional.empty());

        assertThat(relay(nobody).send("b@example.org", "r@example.net", MAIL)).isInstanceOf(Delivery.Unsent.class);
    }

    @Test
    void sendsNoSecondCommandHiddenInAnAddress() throws IOException {
        try (ScriptedServer server = new ScriptedServer(null)) {
            assertThat(relay(Settings.of(server)).send("b@example.org", "r@x>\r\nRCPT TO:<other@y", MAIL))
                    .isInstanceOf(Delivery.Unsent.class);
            assertThat(server.mails).isEmpty();
        }
    }

    @Test
    void encryptsAndLogsInWhereTheServerCan() throws IOException, InterruptedException, GeneralSecurityException {
        OwnCertificate certificate = OwnCertificate.of("localhost", folder);
        try (ScriptedServer server = new ScriptedServer(certificate.context(), "STARTTLS", "AUTH PLAIN LOGIN")) {
            Relay relay = relay(Settings.of(server).trusting(certificate.pem()).loggingIn());

            assertThat(relay.send("b@example.org", "r@example.net", MAIL)).isEqualTo(new Delivery.Accepted());

            assertThat(server.heard)
                    .containsSubsequence(
                            "EHLO papers.example.org",
                            "STARTTLS",
                            "EHLO papers.example.org",
                            // NUL name NUL secret, in base64 (RFC 4616).
                            "AUTH PLAIN AG5hbWUAc2VjcmV0",
                            "MAIL FROM:<b@example.org>");
        }
    }

    @Test
    void trustsNoStranger() throws IOException, InterruptedException, GeneralSecurityException {
        OwnCertificate certificate = OwnCertificate.of("stranger.example.org", folder);
        try (ScriptedServer server = new ScriptedServer(certificate.context(), "STARTTLS")) {
            Settings settings = Settings.of(server);

            assertThat(relay(settings).send("b@example.org", "r@example.net", MAIL))
                    .isInstanceOf(Delivery.Unsent.class);
            // Trusted, but not the host that we want to talk to.
            assertThat(relay(settings.trusting(certificate.pem())).send("b@example.org", "r@example.net", MAIL))
                    .isInstanceOf(Delivery.Unsent.class);
            assertThat(server.mails).isEmpty();
        }
    }

    @Test
    void sendsNothingUnencryptedWhereThatIsDemandedAndNeverAPassword() throws IOException {
        try (ScriptedServer server = new ScriptedServer(null, "AUTH PLAIN")) {
            assertThat(relay(Settings.of(server).demanding(Encryption.STARTTLS))
                            .send("b@example.org", "r@example.net", MAIL))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.stage()).isEqualTo(Stage.OPENING));
            assertThat(relay(Settings.of(server).loggingIn()).send("b@example.org", "r@example.net", MAIL))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.stage()).isEqualTo(Stage.OPENING));
            assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    private static Relay relay(SmtpConfig settings) {
        return new Relay(settings, "papers.example.org");
    }

    private record Settings(
            int port,
            Encryption encryption,
            int mailsPerConnection,
            Optional<String> username,
            Optional<Path> trustedCertificates)
            implements SmtpConfig {

        static Settings of(ScriptedServer server) {
            return new Settings(server.port(), Encryption.IF_OFFERED, 100, Optional.empty(), Optional.empty());
        }

        Settings withMailsPerConnection(int mails) {
            return new Settings(port, encryption, mails, username, trustedCertificates);
        }

        Settings demanding(Encryption demanded) {
            return new Settings(port, demanded, mailsPerConnection, username, trustedCertificates);
        }

        Settings loggingIn() {
            return new Settings(port, encryption, mailsPerConnection, Optional.of("name"), trustedCertificates);
        }

        Settings trusting(Path certificates) {
            return new Settings(port, encryption, mailsPerConnection, username, Optional.of(certificates));
        }

        @Override
        public String host() {
            return "localhost";
        }

        @Override
        public Optional<String> helloName() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.of("secret");
        }

        @Override
        public int connections() {
            return 2;
        }

        @Override
        public Duration idle() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(5);
        }
    }
}
