package dev.broadsheet.notify.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** An SMTP server that answers as a test says, and keeps what it heard and received. */
final class ScriptedServer implements AutoCloseable {

    /** Hangs up instead of answering. */
    static final String HANG_UP = "hang up";

    private final ServerSocket listening;
    private final SSLContext tls;
    private final List<String> capabilities;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<String> mails = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    ScriptedServer(SSLContext tls, String... capabilities) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.tls = tls;
        this.capabilities = List.of(capabilities);
        Thread.ofPlatform().daemon().name("scripted-smtp").start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Answers what begins with the command like this from now on; {@code .} is the end of a mail. */
    ScriptedServer answer(String command, String reply) {
        answers.put(command, reply);
        return this;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket connected) {
        Socket client = connected;
        try {
            BufferedReader in = reader(client);
            say(client, answers.getOrDefault("greeting", "220 ready"));
            boolean encrypted = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                String reply = reply(line, encrypted);
                if (reply.equals(HANG_UP)) {
                    client.close();
                    return;
                }
                say(client, reply);
                if (line.equals("STARTTLS") && reply.startsWith("220")) {
                    client = encrypt(client);
                    in = reader(client);
                    encrypted = true;
                } else if (reply.startsWith("354")) {
                    String end = readMail(in);
                    if (end.equals(HANG_UP)) {
                        client.close();
                        return;
                    }
                    say(client, end);
                } else if (line.equals("QUIT")) {
                    client.close();
                    return;
                }
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private String reply(String line, boolean encrypted) {
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (line.startsWith(answer.getKey()) && !answer.getKey().equals(".")) {
                return answer.getValue();
            }
        }
        if (line.startsWith("EHLO")) {
            return hello(encrypted);
        }
        if (line.equals("DATA")) {
            return "354 go on";
        }
        return line.startsWith("AUTH") ? "235 welcome" : line.equals("STARTTLS") ? "220 go" : "250 ok";
    }

    private String hello(boolean encrypted) {
        List<String> lines = new ArrayList<>(List.of("here"));
        capabilities.stream()
                .filter(name -> !encrypted || !name.equals("STARTTLS"))
                .forEach(lines::add);
        StringBuilder reply = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            reply.append(i == 0 ? "" : "\r\n")
                    .append(i < lines.size() - 1 ? "250-" : "250 ")
                    .append(lines.get(i));
        }
        return reply.toString();
    }

    private String readMail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        mails.add(mail.toString());
        return answers.getOrDefault(".", "250 taken");
    }

    private Socket encrypt(Socket client) throws IOException {
        SSLSocketFactory factory = tls.getSocketFactory();
        SSLSocket encrypted = (SSLSocket) factory.createSocket(client, null, client.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    private static void say(Socket socket, String line) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
