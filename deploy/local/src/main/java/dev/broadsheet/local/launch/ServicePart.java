package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A packaged service as a child process. */
final class ServicePart implements Part {

    private static final Duration START = Duration.ofMinutes(3);

    private final Service service;
    private final Place place;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private ChildProcess process;

    /** @param environment asked for when the service starts, because the parts that it needs tell it */
    ServicePart(Service service, Place place, int port, Supplier<Map<String, String>> environment) {
        this.service = service;
        this.place = place;
        this.port = port;
        this.environment = environment;
    }

    @Override
    public void start() {
        launch();
        try (HttpCheck http = new HttpCheck()) {
            process.awaitReady(START, () -> http.status("http://localhost:" + port + "/q/health/ready") == 200);
        }
    }

    /** Starts it and waits for nothing: it may do what it has to and end. */
    void launch() {
        process = ChildProcess.start(ChildCommand.of(service.title(), command(), place.folder(), place.log())
                .withEnvironment(environment.get()));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Checkout.javaExecutable().toString());
        command.addAll(service.javaOptions());
        command.addAll(place.javaOptions());
        command.add("-jar");
        command.add(jar(place.checkout(), service).toString());
        return command;
    }

    static Path jar(Checkout checkout, Service service) {
        return checkout.root().resolve(service.title() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
