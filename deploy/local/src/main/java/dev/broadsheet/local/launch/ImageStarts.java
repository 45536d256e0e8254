package dev.broadsheet.local.launch;

import dev.broadsheet.local.bench.Rounds;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Services started from their images one at a time, and what that took. */
final class ImageStarts implements AutoCloseable {

    private static final long REST_SECONDS = 5;
    private static final long BETWEEN_LOOKS_MILLIS = 5;
    private static final double LIMIT_SECONDS = 120;

    private final Settings settings;
    private final Blueprint blueprint;
    private final List<Part> parts;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    private ServicePart running;

    /** @param parts that services need, which run */
    ImageStarts(Settings settings, Blueprint blueprint, List<Part> parts) {
        this.settings = settings;
        this.blueprint = blueprint;
        this.parts = parts;
    }

    /** What one start came to. */
    record Start(double secondsToLive, double mebibytesAtRest) {}

    /** Starts it, leaves it at rest, and stops it. */
    Start of(Service service, ServiceImage image) throws IOException, InterruptedException {
        int port = settings.port(service.port());
        running = blueprint.service(service, image, service.title(), port, parts, Map.of());
        running.launch();
        double liveAt = awaitLive(port);
        ServiceContainer container = ServiceContainer.find(
                ServiceImage.engine(settings.checkout()), ServiceImage.container(service, Integer.toString(port)));
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        double memory = ResidentMemory.mebibytes(container.pid()).orElse(0L);
        double seconds = liveAt - container.started();
        running.close();
        return new Start(seconds, memory);
    }

    private double awaitLive(int port) throws InterruptedException {
        double begun = ServiceContainer.now();
        try (HttpCheck http = new HttpCheck()) {
            while (http.status("http://localhost:" + port + "/q/health/live") != 200) {
                if (!running.process().isAlive() || ServiceContainer.now() - begun > LIMIT_SECONDS) {
                    throw running.process().failure("is not live");
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
        return ServiceContainer.now();
    }

    void note(Service service, String kind, Start start) {
        row(service.title() + ", " + kind + ": s to live").add(start.secondsToLive());
        row(service.title() + ", " + kind + ": MiB at rest").add(start.mebibytesAtRest());
    }

    private List<Double> row(String what) {
        return figures.computeIfAbsent(what, key -> new ArrayList<>());
    }

    void print(Console console) {
        figures.forEach((what, values) -> Rounds.row(console, what, values));
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
