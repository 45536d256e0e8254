package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A mail server that throws mails away and counts them. */
final class MailSinkPart implements Part {

    private static final Duration START = Duration.ofMinutes(1);

    private final Place place;
    private final int smtpPort;
    private final int countPort;
    private ChildProcess process;

    MailSinkPart(Place place, int smtpPort, int countPort) {
        this.place = place;
        this.smtpPort = smtpPort;
        this.countPort = countPort;
    }

    @Override
    public void start() {
        List<String> command = place.checkout()
                .java(
                        place.checkout().localModule(),
                        List.of("-Xmx128m", "-XX:+UseSerialGC"),
                        "dev.broadsheet.local.bench.MailSink",
                        List.of(Integer.toString(smtpPort), Integer.toString(countPort)));
        process = ChildProcess.start(ChildCommand.of("sink", command, place.folder(), place.log()));
        try (HttpCheck http = new HttpCheck()) {
            process.awaitReady(START, () -> http.status(countUrl()) == 200);
        }
    }

    String countUrl() {
        return "http://localhost:" + countPort + "/count";
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("broadsheet.smtp.host", "localhost", "broadsheet.smtp.port", Integer.toString(smtpPort));
    }
}
