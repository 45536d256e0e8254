package dev.broadsheet.local.observe;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Zipkin, which shows traces, as a child process; it keeps the last of them in memory. */
public final class ZipkinPart implements Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final int SPANS = 50_000;

    private final Path jar;
    private final Place place;
    private final Settings settings;
    private ChildProcess process;

    /** @param jar its server, with everything in it */
    public ZipkinPart(Path jar, Place place, Settings settings) {
        this.jar = jar;
        this.place = place;
        this.settings = settings;
    }

    @Override
    public void start() {
        process = ChildProcess.start(ChildCommand.of("zipkin", command(), place.folder(), place.log())
                .withEnvironment(Map.of("MEM_MAX_SPANS", Integer.toString(SPANS))));
        try (Address address = new Address(settings.url(Port.ZIPKIN) + "/health")) {
            process.awaitReady(START, address::answers);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Checkout.javaExecutable().toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(place.javaOptions());
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--armeria.ports[0].ip=127.0.0.1",
                "--armeria.ports[0].port=" + settings.port(Port.ZIPKIN),
                "--armeria.ports[0].protocols[0]=http",
                "--logging.level.root=WARN"));
        return command;
    }

    @Override
    public ChildProcess process() {
        return process;
    }
}
