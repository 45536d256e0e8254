package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The gateway as a child process. */
final class GatewayPart implements Part {

    private static final Duration START = Duration.ofMinutes(1);

    private final Place place;
    private final Settings settings;
    private ChildProcess process;

    GatewayPart(Place place, Settings settings) {
        this.place = place;
        this.settings = settings;
    }

    @Override
    public void start() {
        process = ChildProcess.start(ChildCommand.of("gateway", command(), place.folder(), place.log()));
        try (HttpCheck http = new HttpCheck()) {
            process.awaitReady(START, () -> http.status(settings.url(Port.GATEWAY)) > 0);
        }
    }

    private List<String> command() {
        List<String> options = new ArrayList<>(List.of(
                "-Xms16m",
                "-Xmx96m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dvertx.disableFileCPResolving=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        options.addAll(place.javaOptions());
        return place.checkout()
                .java(
                        place.checkout().localModule(),
                        options,
                        "dev.broadsheet.local.gateway.Gateway",
                        List.of(
                                settings.address(),
                                port(Port.GATEWAY),
                                port(Port.INGEST),
                                port(Port.SEARCH),
                                port(Port.NOTIFY)));
    }

    private String port(Port port) {
        return Integer.toString(settings.port(port));
    }

    @Override
    public ChildProcess process() {
        return process;
    }
}
