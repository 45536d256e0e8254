package dev.broadsheet.local.inbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** GreenMail's SMTP server, which here answers 250 only once the mail is on the disk, and keeps nothing in memory. */
final class MailReceiver implements AutoCloseable {

    private static final long START_MILLIS = 20_000;
    private static final long STOP_MILLIS = 5_000;

    private final SmtpServer server;

    private MailReceiver(SmtpServer server) {
        this.server = server;
    }

    static MailReceiver start(int port, MailFolder folder) throws InterruptedException {
        SmtpServer server =
                new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Keeping(folder));
        server.startService();
        if (!server.waitTillRunning(START_MILLIS)) {
            throw new IllegalStateException("no SMTP server on port " + port);
        }
        return new MailReceiver(server);
    }

    @Override
    public void close() {
        server.stopService(STOP_MILLIS);
    }

    private static final class Keeping extends Managers {
        private final MailFolder folder;

        Keeping(MailFolder folder) {
            this.folder = folder;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public synchronized void send(SmtpState state) {
                    keep(state);
                }
            };
        }

        // An exception makes the server answer 451, and the sender tries again.
        private void keep(SmtpState state) {
            try {
                ByteArrayOutputStream mail = new ByteArrayOutputStream();
                mail.writeBytes(envelope(state).getBytes(StandardCharsets.US_ASCII));
                state.getMessage().getMessage().writeTo(mail);
                folder.keep(mail.toByteArray());
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("mail not kept", e);
            }
        }

        // Who it was for, which the headers need not tell.
        private static String envelope(SmtpState state) {
            return state.getMessage().getToAddresses().stream()
                    .map(MailAddress::getEmail)
                    .collect(Collectors.joining(", ", Mail.ENVELOPE_TO + ": ", "\r\n"));
        }
    }
}
