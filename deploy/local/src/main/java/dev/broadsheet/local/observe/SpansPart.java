package dev.broadsheet.local.observe;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What takes the services' spans and gives them to Zipkin, as a child process. */
public final class SpansPart implements Part {

    private static final Duration START = Duration.ofMinutes(1);

    private final Place place;
    private final Settings settings;
    private ChildProcess process;

    public SpansPart(Place place, Settings settings) {
        this.place = place;
        this.settings = settings;
    }

    @Override
    public void start() {
        process = ChildProcess.start(ChildCommand.of("spans", command(), place.folder(), place.log()));
        try (Address address = new Address(settings.url(Port.SPANS) + SpansReceiver.HEALTH)) {
            process.awaitReady(START, address::answers);
        }
    }

    private List<String> command() {
        List<String> options = new ArrayList<>(List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        options.addAll(place.javaOptions());
        return place.checkout()
                .java(
                        place.checkout().localModule(),
                        options,
                        SpansReceiver.class.getName(),
                        List.of(Integer.toString(settings.port(Port.SPANS)), settings.url(Port.ZIPKIN)));
    }

    @Override
    public ChildProcess process() {
        return process;
    }
}
