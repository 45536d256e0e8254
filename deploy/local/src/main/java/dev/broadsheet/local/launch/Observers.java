package dev.broadsheet.local.launch;

import dev.broadsheet.local.observe.Programs;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who looks at the platform with {@code ./dev up --observe}, as far as the machine has them. */
record Observers(Optional<Path> prometheus, Optional<Path> grafana, Optional<Path> zipkin) {

    static final Observers NONE = new Observers(Optional.empty(), Optional.empty(), Optional.empty());

    // ./dev fetches it, for who observes.
    private static final String ZIPKIN = "target/zipkin/zipkin-server.jar";

    /** @throws LaunchException where there is no Prometheus, with how to get it */
    static Observers find(Checkout checkout, Map<String, String> environment) {
        Programs programs = new Programs(environment);
        Path prometheus = programs.find("prometheus")
                .orElseThrow(() -> new LaunchException(
                        "./dev up --observe needs Prometheus, and none was found.",
                        "Debian, Ubuntu: sudo apt-get install prometheus (its own service is not needed: "
                                + "sudo systemctl disable --now prometheus). Fedora: sudo dnf install "
                                + "golang-github-prometheus. macOS: brew install prometheus"));
        return new Observers(
                Optional.of(prometheus),
                programs.find("grafana-server"),
                Optional.of(checkout.root().resolve(ZIPKIN)).filter(Files::exists));
    }

    Set<Port> ports() {
        Set<Port> ports = EnumSet.noneOf(Port.class);
        prometheus.ifPresent(program -> ports.add(Port.PROMETHEUS));
        grafana.ifPresent(program -> ports.add(Port.GRAFANA));
        zipkin.ifPresent(program -> ports.addAll(Set.of(Port.ZIPKIN, Port.SPANS)));
        return ports;
    }
}
