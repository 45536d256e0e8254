package dev.broadsheet.local.observe;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Prometheus with our alert rules, as a child process; it keeps a week. */
public final class PrometheusPart implements Part {

    private static final Duration START = Duration.ofMinutes(1);

    private final Path program;
    private final Place place;
    private final Settings settings;
    private ChildProcess process;

    public PrometheusPart(Path program, Place place, Settings settings) {
        this.program = program;
        this.place = place;
        this.settings = settings;
    }

    @Override
    public void start() {
        Path configuration = configured();
        process =
                ChildProcess.start(ChildCommand.of("prometheus", command(configuration), place.folder(), place.log()));
        try (Address address = new Address(url() + "/-/ready")) {
            process.awaitReady(START, address::answers);
        }
    }

    private List<String> command(Path configuration) {
        return List.of(
                program.toString(),
                // Relative: its pages name the files of rules as they are named here.
                "--config.file=" + configuration.getFileName(),
                "--storage.tsdb.path=" + place.folder().resolve("data"),
                "--storage.tsdb.retention.time=7d",
                "--web.listen-address=127.0.0.1:" + settings.port(Port.PROMETHEUS),
                "--log.level=warn");
    }

    private Path configured() {
        try {
            Files.createDirectories(place.folder());
            Files.writeString(
                    place.folder().resolve(PrometheusConfig.RULES_FILE),
                    AlertRules.of(place.checkout()).text());
            return Files.writeString(place.folder().resolve("prometheus.yml"), new PrometheusConfig(settings).text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + place.folder(), e);
        }
    }

    private String url() {
        return settings.url(Port.PROMETHEUS);
    }

    @Override
    public ChildProcess process() {
        return process;
    }
}
