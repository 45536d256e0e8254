package dev.broadsheet.notify.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.notify.smtp.SmtpConfig.Encryption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A conversation with the relay (RFC 5321), for several mails one after the other. */
final class SmtpConnection implements AutoCloseable {

    private static final int END_OF_LOGIN = 235;
    // What a server without the command would say; there is nothing wrong with the conversation.
    private static final Reply NO_ENCRYPTION = new Reply(502, List.of("STARTTLS is not offered, and demanded here"));
    private static final Reply NO_LOGIN = new Reply(504, List.of("neither AUTH PLAIN nor LOGIN over TLS is offered"));

    private final SmtpConfig config;
    private final String helloName;
    private final SSLSocketFactory tls;
    private Socket socket;
    private Wire wire;
    private Reply hello;
    private int mails;
    private long usedAt;

    private SmtpConnection(SmtpConfig config, String helloName, SSLSocketFactory tls) {
        this.config = config;
        this.helloName = helloName;
        this.tls = tls;
    }

    static SmtpConnection open(SmtpConfig config, String helloName, SSLSocketFactory tls)
            throws IOException, RefusedOpeningException {
        SmtpConnection connection = new SmtpConnection(config, helloName, tls);
        try {
            connection.open();
            return connection;
        } catch (IOException | RefusedOpeningException | RuntimeException e) {
            connection.drop();
            throw e;
        }
    }

    private void open() throws IOException, RefusedOpeningException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(config.host(), config.port()), (int)
                config.connectTimeout().toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) config.answerTimeout().toMillis());
        if (config.encryption() == Encryption.TLS) {
            encrypt();
        }
        wire = new Wire(socket);
        demandPositive(wire.hear());
        greet();
        if (!isEncrypted()) {
            startTls();
        }
        if (config.username().isPresent()) {
            logIn();
        }
        usedAt = System.nanoTime();
    }

    private void greet() throws IOException, RefusedOpeningException {
        hello = ask("EHLO " + helloName);
        if (!hello.isPositive()) {
            hello = demandPositive(ask("HELO " + helloName));
        }
    }

    private void startTls() throws IOException, RefusedOpeningException {
        boolean offered = hello.offers("STARTTLS");
        if (config.encryption() == Encryption.STARTTLS && !offered) {
            throw new RefusedOpeningException(NO_ENCRYPTION);
        }
        if (offered && config.encryption() != Encryption.NONE) {
            demandPositive(ask("STARTTLS"));
            encrypt();
            // A new buffer too: what somebody slipped in before the encryption is not heard (CVE-2011-0411).
            wire = new Wire(socket);
            greet();
        }
    }

    private void encrypt() throws IOException {
        SSLSocket encrypted = (SSLSocket) tls.createSocket(socket, config.host(), config.port(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        socket = encrypted;
        encrypted.startHandshake();
    }

    private boolean isEncrypted() {
        return socket instanceof SSLSocket;
    }

    private void logIn() throws IOException, RefusedOpeningException {
        String username = config.username().orElseThrow();
        String password = config.password().orElse("");
        Reply answer = NO_LOGIN;
        if (isEncrypted() && hello.offers("AUTH", "PLAIN")) {
            answer = ask("AUTH PLAIN " + base64("\0" + username + "\0" + password));
        } else if (isEncrypted() && hello.offers("AUTH", "LOGIN")) {
            demandPositive(ask("AUTH LOGIN"));
            demandPositive(ask(base64(username)));
            answer = ask(base64(password));
        }
        if (answer.code() != END_OF_LOGIN) {
            throw new RefusedOpeningException(answer);
        }
    }

    /**
     * Hands over a mail.
     *
     * @param returnPath where bounces go; empty for none
     */
    Delivery send(String returnPath, String recipient, byte[] mail) throws IOException {
        mails++;
        boolean together = hello.offers("PIPELINING");
        String sender = "MAIL FROM:<" + returnPath + ">" + (hello.offers("SIZE") ? " SIZE=" + mail.length : "");
        Envelope envelope = together ? askTogether(sender, recipient) : askInTurn(sender, recipient);
        if (envelope.refusal() == null) {
            return sendContent(mail);
        }
        giveUp(envelope.dataOpen());
        return envelope.refusal();
    }

    // The refusal is what counts; whether the conversation can go on shows with the next mail.
    private void giveUp(boolean dataOpen) {
        try {
            // Where the server waits for a mail for nobody, an empty one ends it, and is refused (RFC 2920).
            ask(dataOpen ? "." : "RSET");
            usedAt = System.nanoTime();
        } catch (IOException e) {
            drop();
        }
    }

    private Delivery sendContent(byte[] mail) throws IOException {
        wire.sayMail(mail);
        // From here on the server may have the whole mail.
        Reply end;
        try {
            wire.say(".");
            wire.flush();
            end = wire.hear();
        } catch (IOException e) {
            drop();
            return new Delivery.Unanswered(e.toString());
        }
        usedAt = System.nanoTime();
        return end.isPositive() ? new Delivery.Accepted() : new Delivery.Refused(end, Delivery.Stage.CONTENT);
    }

    private record Envelope(Delivery.Refused refusal, boolean dataOpen) {

        static Envelope of(Reply sender, Reply recipient, Reply data) {
            boolean open = data.code() == 354;
            if (!sender.isPositive()) {
                return new Envelope(new Delivery.Refused(sender, Delivery.Stage.SENDER), open);
            }
            if (!recipient.isPositive()) {
                return new Envelope(new Delivery.Refused(recipient, Delivery.Stage.RECIPIENT), open);
            }
            return new Envelope(open ? null : new Delivery.Refused(data, Delivery.Stage.CONTENT), open);
        }
    }

    // One way instead of three (RFC 2920).
    private Envelope askTogether(String sender, String recipient) throws IOException {
        wire.say(sender);
        wire.say("RCPT TO:<" + recipient + ">");
        wire.say("DATA");
        wire.flush();
        return Envelope.of(wire.hear(), wire.hear(), wire.hear());
    }

    private Envelope askInTurn(String sender, String recipient) throws IOException {
        Reply from = ask(sender);
        Reply to = from.isPositive() ? ask("RCPT TO:<" + recipient + ">") : from;
        return Envelope.of(from, to, to.isPositive() ? ask("DATA") : to);
    }

    /** Whether another mail may go over it. */
    boolean isGood() {
        return !socket.isClosed()
                && mails < config.mailsPerConnection()
                && System.nanoTime() - usedAt < config.idle().toNanos();
    }

    private Reply ask(String command) throws IOException {
        wire.say(command);
        wire.flush();
        return wire.hear();
    }

    private static Reply demandPositive(Reply reply) throws RefusedOpeningException {
        if (!reply.isPositive()) {
            throw new RefusedOpeningException(reply);
        }
        return reply;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Hangs up politely. */
    @Override
    public void close() {
        try {
            if (!socket.isClosed()) {
                wire.say("QUIT");
                wire.flush();
            }
        } catch (IOException e) {
            // It was closed already; that is what is wanted.
        }
        drop();
    }

    void drop() {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to close.
        }
    }
}
