package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A service as a child process. */
final class ServicePart implements Part {

    private static final Duration START = Duration.ofMinutes(3);

    private final Service service;
    private final ServiceCommand command;
    private final Place place;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private ChildProcess process;

    /** @param environment asked for when the service starts, because the parts that it needs tell it */
    ServicePart(
            Service service, ServiceCommand command, Place place, int port, Supplier<Map<String, String>> environment) {
        this.service = service;
        this.command = command;
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
        Map<String, String> variables = environment.get();
        List<String> line = command.line(service, place, variables);
        process = ChildProcess.start(ChildCommand.of(service.title(), line, place.folder(), place.log())
                .withEnvironment(variables));
    }

    @Override
    public ChildProcess process() {
        return process;
    }
}
