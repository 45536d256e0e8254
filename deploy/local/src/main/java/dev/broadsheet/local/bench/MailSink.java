package dev.broadsheet.local.bench;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** GreenMail's SMTP server, which here throws mails away and counts them. */
final class MailSink {

    private static final long START_MILLIS = 20_000;

    private MailSink() {}

    /** @param arguments the SMTP port and the port on which the count is told */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        AtomicLong mails = new AtomicLong();
        SmtpServer server = new SmtpServer(
                new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new Counting(mails));
        server.startService();
        if (!server.waitTillRunning(START_MILLIS)) {
            throw new IllegalStateException("no SMTP server on port " + arguments[0]);
        }
        HttpServer http = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        http.createContext("/count", exchange -> answer(exchange, Long.toString(mails.get())));
        http.start();
        Thread.currentThread().join();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static final class Counting extends Managers {

        private final AtomicLong mails;

        Counting(AtomicLong mails) {
            this.mails = mails;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public synchronized void send(SmtpState state) {
                    mails.incrementAndGet();
                }
            };
        }
    }
}
