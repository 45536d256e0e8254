package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An SMTP server that delivers to nobody but the local inbox. */
public final class MailPart implements Part {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Place place;
    private final int smtpPort;
    private final int inboxPort;
    private ChildProcess server;

    public MailPart(Place place, int smtpPort, int inboxPort) {
        this.place = place;
        this.smtpPort = smtpPort;
        this.inboxPort = inboxPort;
    }

    @Override
    public void start() {
        server = ChildProcess.start(ChildCommand.of("mail", command(), place.folder(), place.log()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            server.awaitReady(START, () -> answers(client));
        }
    }

    private List<String> command() {
        List<String> options = new ArrayList<>(List.of(
                "-Xms16m",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1"));
        options.addAll(place.javaOptions());
        return place.checkout()
                .java(
                        place.checkout().localModule(),
                        options,
                        "dev.broadsheet.local.inbox.MailNode",
                        List.of(
                                place.folder().resolve("messages").toString(),
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
                "broadsheet.smtp.host", "localhost",
                "broadsheet.smtp.port", Integer.toString(smtpPort),
                "broadsheet.local.inbox-url", inboxUrl());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
