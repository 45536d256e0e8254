package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.Counts;
import dev.broadsheet.local.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ./dev status}: what runs, how it is, and how many papers are where. */
record Status(Settings settings, Console console) {

    private static final String ROW = "  %-12s %10s %12s  %s";

    void run() {
        Running running = Running.on(settings.data());
        Settings used = running.in(settings);
        console.line(
                "%s since %s, on %s".formatted(running.ready() ? "Running" : "Starting", running.since(), used.data()));
        console.line("");
        processes(running, used);
        console.line("");
        Counts.of(used, Blueprint.postgres(used)).print(console);
    }

    private void processes(Running running, Settings used) {
        console.line(ROW.formatted("part", "process", "memory", "state"));
        long total = 0;
        try (HttpCheck http = new HttpCheck()) {
            for (Map.Entry<String, Long> process : running.processes().entrySet()) {
                Optional<Long> memory = ResidentMemory.mebibytes(process.getValue());
                total += memory.orElse(0L);
                console.line(ROW.formatted(
                        process.getKey(),
                        process.getValue(),
                        memory.map("%,d MiB"::formatted).orElse("-"),
                        state(process, used, http)));
            }
        }
        if (total > 0) {
            console.line(ROW.formatted("", "", "%,d MiB".formatted(total), "together, shared pages counted once each"));
        }
    }

    private static String state(Map.Entry<String, Long> process, Settings used, HttpCheck http) {
        if (StoppedServices.in(used.data()).has(process.getKey())) {
            return "stopped; ./dev start " + process.getKey();
        }
        boolean alive = ProcessHandle.of(process.getValue())
                .filter(ProcessHandle::isAlive)
                .isPresent();
        return alive
                ? List.of(Service.values()).stream()
                        .filter(service -> service.title().equals(process.getKey()))
                        .findFirst()
                        .map(service -> health(used.url(service.port()) + "/q/health/ready", http))
                        .orElse("running")
                : "ended; ./dev logs " + process.getKey();
    }

    private static String health(String url, HttpCheck http) {
        try {
            return http.status(url) == 200 ? "ready" : "not ready: " + url;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
