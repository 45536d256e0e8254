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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grafana with our dashboards, as a child process, for anybody on this machine to look at. */
public final class GrafanaPart implements Part {

    private static final Duration START = Duration.ofMinutes(2);
    // Where its packages put what it needs beside the program.
    private static final String HOME = "/usr/share/grafana";

    private final Path program;
    private final Place place;
    private final Settings settings;
    private ChildProcess process;

    /** @param program the server, {@code grafana-server} */
    public GrafanaPart(Path program, Place place, Settings settings) {
        this.program = program;
        this.place = place;
        this.settings = settings;
    }

    @Override
    public void start() {
        provision();
        process = ChildProcess.start(
                ChildCommand.of("grafana", List.of(program.toString(), "--homepath", HOME), place.folder(), place.log())
                        .withEnvironment(environment()));
        try (Address address = new Address(settings.url(Port.GRAFANA) + "/api/health")) {
            process.awaitReady(START, address::answers);
        }
    }

    private void provision() {
        try {
            write("datasources/prometheus.yaml", """
                    apiVersion: 1
                    datasources:
                      - {name: Prometheus, uid: prometheus, type: prometheus, access: proxy, isDefault: true, url: "%s"}
                    """.formatted(settings.url(Port.PROMETHEUS)));
            write("dashboards/broadsheet.yaml", """
                    apiVersion: 1
                    providers:
                      - {name: broadsheet, type: file, options: {path: "%s"}}
                    """.formatted(
                            place.checkout().root().resolve("deploy/components/monitoring/dashboards")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + place.folder(), e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = provisioning().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path provisioning() {
        return place.folder().resolve("provisioning");
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        variables.put("GF_SERVER_HTTP_ADDR", "127.0.0.1");
        variables.put("GF_SERVER_HTTP_PORT", Integer.toString(settings.port(Port.GRAFANA)));
        variables.put("GF_PATHS_DATA", place.folder().resolve("data").toString());
        variables.put("GF_PATHS_LOGS", place.folder().resolve("logs").toString());
        variables.put("GF_PATHS_PROVISIONING", provisioning().toString());
        variables.put("GF_AUTH_ANONYMOUS_ENABLED", "true");
        // It asks nobody outside.
        variables.put("GF_ANALYTICS_REPORTING_ENABLED", "false");
        variables.put("GF_ANALYTICS_CHECK_FOR_UPDATES", "false");
        variables.put("GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES", "false");
        variables.put("GF_NEWS_NEWS_FEED_ENABLED", "false");
        return variables;
    }

    @Override
    public ChildProcess process() {
        return process;
    }
}
