package dev.broadsheet.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The least that has to be done to hand mails to an SMTP server: the same bytes again and again, over a few connections. */
public final class BareSmtp implements Contender {

    private static final int MAILS = 8_000;

    private final int port;
    private final int connections;
    private final byte[] mail;

    /** @param mail its content, and the line with the dot that ends it */
    public BareSmtp(int port, int connections, byte[] mail) {
        this.port = port;
        this.connections = connections;
        this.mail = mail.clone();
    }

    @Override
    public String name() {
        return "bare SMTP client, %d connections".formatted(connections);
    }

    @Override
    public double perSecond() {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> conversations = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                conversations.add(threads.submit(() -> {
                    converse(MAILS / connections);
                    return null;
                }));
            }
            for (Future<?> conversation : conversations) {
                conversation.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the bare client failed", e);
        }
        return MAILS * 1e9 / (System.nanoTime() - began);
    }

    private void converse(int mails) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            hear(in);
            ask(out, in, "EHLO bench.example.org\r\n".getBytes(US_ASCII));
            for (int i = 0; i < mails; i++) {
                ask(out, in, "MAIL FROM:<papers@example.org>\r\n".getBytes(US_ASCII));
                ask(out, in, "RCPT TO:<reader@example.org>\r\n".getBytes(US_ASCII));
                ask(out, in, "DATA\r\n".getBytes(US_ASCII));
                ask(out, in, mail);
            }
        }
    }

    private static void ask(OutputStream out, InputStream in, byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
        hear(in);
    }

    // The last line of a reply has a space after the code.
    private static void hear(InputStream in) throws IOException {
        int column = 0;
        boolean last = false;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                if (last) {
                    return;
                }
                column = 0;
            } else {
                last = column == 3 ? octet == ' ' : last;
                if (column == 0 && octet != '2' && octet != '3') {
                    throw new IOException("the server refused");
                }
                column++;
            }
        }
        throw new IOException("the server hung up");
    }
}
