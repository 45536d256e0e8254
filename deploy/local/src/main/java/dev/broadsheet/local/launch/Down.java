package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code ./dev down}: asks the launcher that runs to stop everything, and waits. */
record Down(Settings settings, Console console) {

    private static final long PATIENCE_SECONDS = 120;

    void run() {
        if (!DataLock.isHeld(settings.data())) {
            console.line("The platform is not running.");
            return;
        }
        ProcessHandle launcher = ProcessHandle.of(Running.on(settings.data()).launcher())
                .orElseThrow(() -> new LaunchException("It is just stopping.", "Nothing needs to be done."));
        console.status("Stopping …");
        launcher.destroy();
        await(launcher);
        console.line("Stopped. The data is in " + settings.data() + ".");
    }

    private static void await(ProcessHandle launcher) {
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new LaunchException(
                    "The launcher, process %d, does not end.".formatted(launcher.pid()),
                    "End it with kill -9 %d: its child processes end with it.".formatted(launcher.pid()));
        }
    }
}
