package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/** {@code ./dev stop SERVICE}: one service ends as it does in Kubernetes, by SIGTERM, and everything else runs on. */
record StopService(Settings settings, Console console) {

    // Longer than a child is given to end.
    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    void run(Service service) {
        Running running = Running.on(settings.data());
        StoppedServices stopped = StoppedServices.in(settings.data());
        if (!running.ready()) {
            throw new LaunchException("The platform is just starting.", "Try again in a moment.");
        }
        if (stopped.has(service.title())) {
            throw new LaunchException(
                    service.title() + " is stopped already.", "Start it again: ./dev start " + service.title());
        }
        stopped.add(service.title());
        console.status("Stopping …");
        ProcessHandle.of(running.processes().get(service.title())).ifPresent(ProcessHandle::destroy);
        awaitEnd(service, stopped);
        console.line("%s is stopped; everything else runs on. Start it again: ./dev start %s"
                .formatted(service.title(), service.title()));
    }

    private void awaitEnd(Service service, StoppedServices stopped) {
        Instant latest = Instant.now().plus(PATIENCE);
        try {
            while (!stopped.isAcknowledged(service.title())) {
                if (!DataLock.isHeld(settings.data()) || Instant.now().isAfter(latest)) {
                    throw new LaunchException(
                            service.title() + " does not end.", "./dev logs " + service.title() + " says why.");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
