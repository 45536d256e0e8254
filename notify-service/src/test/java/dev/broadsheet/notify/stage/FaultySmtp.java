package dev.broadsheet.notify.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the service and the real mail server, and makes trouble for recipients who ask for it by their name:
 * {@code refused@} is refused for good, {@code later@} twice for now, {@code cut@} loses the connection twice before the
 * mail and {@code unanswered@} once after it, when the server has it already.
 */
final class FaultySmtp {

    private final ServerSocket listening;
    private final int realPort;
    private final Map<String, Integer> conversations = new ConcurrentHashMap<>();

    private FaultySmtp(ServerSocket listening, int realPort) {
        this.listening = listening;
        this.realPort = realPort;
    }

    /** @return the port to talk to instead of the real one */
    static int inFrontOf(int realPort) {
        try {
            FaultySmtp faulty = new FaultySmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), realPort);
            Thread.ofPlatform().daemon().name("faulty-smtp").start(faulty::accept);
            return faulty.listening.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), realPort);
                Conversation conversation = new Conversation(client, server);
                Thread.ofVirtual().start(conversation::upstream);
                Thread.ofVirtual().start(conversation::downstream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final class Conversation {

        private final Socket client;
        private final Socket server;
        private volatile boolean swallowReply;

        private Conversation(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        /** What the service says. */
        void upstream() {
            boolean swallowAfterMail = false;
            try (client;
                    server;
                    BufferedReader from = reader(client)) {
                for (String line = from.readLine(); line != null; line = from.readLine()) {
                    String recipient = line.startsWith("RCPT TO:<") ? line.substring(9, line.indexOf('@')) : "";
                    int times = recipient.isEmpty() ? 0 : conversations.merge(line, 1, Integer::sum);
                    if (recipient.equals("refused")) {
                        write(client, "550 5.1.1 nobody of this name");
                        continue;
                    }
                    if (recipient.equals("later") && times <= 2) {
                        write(client, "451 4.7.1 come back later");
                        continue;
                    }
                    if (recipient.equals("cut") && times <= 2) {
                        return;
                    }
                    swallowAfterMail |= recipient.equals("unanswered") && times == 1;
                    swallowReply = swallowAfterMail && line.equals(".");
                    write(server, line);
                }
            } catch (IOException e) {
                // One side hung up; so does the other.
            }
        }

        /** What the server answers. */
        void downstream() {
            try (client;
                    server;
                    BufferedReader from = reader(server)) {
                for (String line = from.readLine(); line != null && !swallowReply; line = from.readLine()) {
                    write(client, line);
                }
            } catch (IOException e) {
                // One side hung up; so does the other.
            }
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }

        private static void write(Socket socket, String line) throws IOException {
            Writer to = new OutputStreamWriter(socket.getOutputStream(), ISO_8859_1);
            to.write(line + "\r\n");
            to.flush();
        }
    }
}
