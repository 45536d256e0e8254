package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An SMTP server that delivers to nobody but the local inbox. */
public final class MailPart implements Part {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Checkout checkout;
    private final Path folder;
    private final Path log;
    private final int smtpPort;
    private final int inboxPort;
    private ChildProcess server;

    public MailPart(Checkout checkout, Path folder, Path log, int smtpPort, int inboxPort) {
        this.checkout = checkout;
        this.folder = folder;
        this.log = log;
        this.smtpPort = smtpPort;
        this.inboxPort = inboxPort;
    }

    @Override
    public void start() {
        server = ChildProcess.start(ChildCommand.of("mail", command(), folder, log));
        try (HttpClient client = HttpClient.newHttpClient()) {
            server.awaitReady(START, () -> answers(client));
        }
    }

    private List<String> command() {
        return checkout.java(
                checkout.localModule(),
                List.of("-Xms16m", "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                "dev.broadsheet.local.inbox.MailNode",
                List.of(
                        folder.toAbsolutePath().resolve("messages").toString(),
                        Integer.toString(smtpPort),
                        Integer.toString(inboxPort)));
    }

    // It listens for mail before it listens here.
    private boolean answers(HttpClient client) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(inboxUrl())).timeout(ANSWER).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private String inboxUrl() {
        return "http://localhost:" + inboxPort;
    }

    @Override
    public ChildProcess process() {
        return server;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", Integer.toString(smtpPort),
                "broadsheet.local.inbox-url", inboxUrl());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
