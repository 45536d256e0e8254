package dev.broadsheet.notify.delivery;

import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.process.FreePort;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service in a process of its own. */
final class Pod implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final ChildProcess process;

    private Pod(ChildProcess process) {
        this.process = process;
    }

    /** @param environment beyond the port */
    static Pod start(String name, Map<String, String> environment) {
        int port = FreePort.find();
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Path target = Path.of("target").toAbsolutePath();
        List<String> command = List.of(
                Checkout.javaExecutable().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                target.resolve("quarkus-app/quarkus-run.jar").toString());
        ChildProcess process =
                ChildProcess.start(ChildCommand.of(name, command, target, target.resolve("pods/" + name + ".log"))
                        .withEnvironment(variables));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                    .build();
            process.awaitReady(
                    START, () -> http.send(ready, BodyHandlers.discarding()).statusCode() == 200);
        }
        return new Pod(process);
    }

    /** With -9. */
    void kill() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        process.close();
    }
}
