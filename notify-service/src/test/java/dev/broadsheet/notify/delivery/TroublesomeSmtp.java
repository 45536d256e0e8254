package dev.broadsheet.notify.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that keeps count of what it took, and makes trouble: what it does to a reader is told by the last two
 * digits of the address's number.
 */
final class TroublesomeSmtp implements AutoCloseable {

    /** What readers meet with. */
    enum Trouble {
        /** Put off twice with 451. */
        LATER,
        /** Refused for good with 550. */
        REFUSED,
        /** The connection breaks once, before the mail. */
        CUT_BEFORE,
        /** The connection breaks once, when the server has the mail and has not said so. */
        CUT_AFTER,
        /** Once the server says 421 and hangs up. */
        BUSY,
        NONE;

        static Trouble of(String recipient) {
            int number = Integer.parseInt(recipient.substring("reader".length(), recipient.indexOf('@')));
            return switch (number % 20) {
                case 1 -> LATER;
                case 2 -> REFUSED;
                case 3 -> CUT_BEFORE;
                case 4 -> CUT_AFTER;
                case 5 -> BUSY;
                default -> NONE;
            };
        }
    }

    private final ServerSocket listening;
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    TroublesomeSmtp() throws IOException {
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("troublesome-smtp").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How often the recipient's mail was taken. */
    int taken(String recipient) {
        return taken.getOrDefault(recipient, 0);
    }

    int takenAltogether() {
        return all.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
            say(client, "220 ready");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("EHLO")) {
                    say(client, "250-here\r\n250 ENHANCEDSTATUSCODES");
                } else if (line.startsWith("RCPT TO:<")) {
                    recipient = line.substring(9, line.indexOf('>'));
                    String reply = reply(recipient);
                    say(client, reply);
                    if (reply.startsWith("421")) {
                        return;
                    }
                } else if (line.equals("DATA")) {
                    if (isFirst(recipient, Trouble.CUT_BEFORE)) {
                        return;
                    }
                    say(client, "354 go on");
                    if (!take(in, recipient) || isFirst(recipient, Trouble.CUT_AFTER)) {
                        return;
                    }
                    say(client, "250 taken");
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException e) {
            // The client hung up, or was killed.
        }
    }

    private String reply(String recipient) {
        int attempt = attempts.merge(recipient, 1, Integer::sum);
        return switch (Trouble.of(recipient)) {
            case LATER -> attempt <= 2 ? "451 4.7.1 come back later" : "250 ok";
            case REFUSED -> "550 5.7.1 not here";
            case BUSY -> attempt == 1 ? "421 4.3.2 too busy" : "250 ok";
            case CUT_BEFORE, CUT_AFTER, NONE -> "250 ok";
        };
    }

    private boolean isFirst(String recipient, Trouble trouble) {
        return Trouble.of(recipient) == trouble && attempts.get(recipient) == 1;
    }

    /** Whether the whole mail came; half a mail is none. */
    private boolean take(BufferedReader in, String recipient) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                taken.merge(recipient, 1, Integer::sum);
                all.incrementAndGet();
                return true;
            }
        }
        return false;
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
