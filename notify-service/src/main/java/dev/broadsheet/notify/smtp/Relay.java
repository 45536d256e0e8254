package dev.broadsheet.notify.smtp;

import dev.broadsheet.notify.links.PublicAddress;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLSocketFactory;

/** The relay and our connections to it; each carries many mails, one after the other. Blocks: not for the event loop. */
@ApplicationScoped
public class Relay {

    private final SmtpConfig config;
    private final String helloName;
    private final SSLSocketFactory tls;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    @Inject
    Relay(SmtpConfig config, PublicAddress address) {
        this(config, address.host());
    }

    Relay(SmtpConfig config, String host) {
        this.config = config;
        this.helloName = config.helloName().orElse(host);
        this.tls = TrustedCertificates.socketsTrusting(config.trustedCertificates());
        this.free = new Semaphore(config.connections(), true);
    }

    /**
     * Hands over one mail, waiting for a free connection if all are busy.
     *
     * @param returnPath where bounces go
     * @param mail the whole message, its lines ended by CR LF
     */
    public Delivery send(String returnPath, String recipient, byte[] mail) {
        free.acquireUninterruptibly();
        try {
            return converse(returnPath, recipient, mail);
        } catch (RefusedOpeningException e) {
            return new Delivery.Refused(e.reply(), Delivery.Stage.OPENING);
        } catch (IOException | RuntimeException e) {
            return new Delivery.Unsent(e.toString());
        } finally {
            free.release();
        }
    }

    private Delivery converse(String returnPath, String recipient, byte[] mail)
            throws IOException, RefusedOpeningException {
        SmtpConnection connection = idleConnection();
        if (connection != null) {
            try {
                return sendOver(connection, returnPath, recipient, mail);
            } catch (IOException e) {
                // The server had hung up meanwhile, and has not got the mail: a new connection will tell.
            }
        }
        return sendOver(SmtpConnection.open(config, helloName, tls), returnPath, recipient, mail);
    }

    private Delivery sendOver(SmtpConnection connection, String returnPath, String recipient, byte[] mail)
            throws IOException {
        try {
            Delivery delivery = connection.send(returnPath, recipient, mail);
            keep(connection, delivery);
            return delivery;
        } catch (IOException | RuntimeException e) {
            connection.drop();
            throw e;
        }
    }

    private void keep(SmtpConnection connection, Delivery delivery) {
        if (connection.isGood()
                && !(delivery instanceof Delivery.Refused refused
                        && refused.reply().code() == 421)) {
            idle.push(connection);
        } else {
            connection.close();
        }
    }

    private SmtpConnection idleConnection() {
        for (SmtpConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (connection.isGood()) {
                return connection;
            }
            connection.close();
        }
        return null;
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    void close() {
        for (SmtpConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }
}
