package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/** {@code ./dev start SERVICE}: the launcher starts what {@code ./dev stop} stopped; returns when it is ready. */
record StartService(Settings settings, Console console) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    void run(Service service) {
        Settings used = Running.on(settings.data()).in(settings);
        StoppedServices stopped = StoppedServices.in(settings.data());
        if (!stopped.has(service.title())) {
            throw new LaunchException(service.title() + " is not stopped.", "./dev status shows how it is.");
        }
        stopped.remove(service.title());
        console.status("Starting …");
        awaitReady(service, used);
        console.line(service.title() + " is ready.");
    }

    private void awaitReady(Service service, Settings used) {
        Instant latest = Instant.now().plus(PATIENCE);
        try (HttpCheck http = new HttpCheck()) {
            while (http.status(used.url(service.port()) + "/q/health/ready") != 200) {
                if (!DataLock.isHeld(settings.data()) || Instant.now().isAfter(latest)) {
                    throw new LaunchException(
                            service.title() + " does not start.", "./dev logs " + service.title() + " says why.");
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
