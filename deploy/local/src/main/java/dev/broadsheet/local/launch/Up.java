package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.parts.Folders;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.process.ChildProcess;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Requirements;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code ./dev up}: the platform runs for as long as this does. */
record Up(Settings settings, Map<String, String> environment, Console console) {

    private static final String OBSERVE = "--observe";
    private static final String IMAGES = "--images";

    /** Returns only when something ended that should not have. */
    void run(List<String> arguments) {
        refuseUnknown(arguments);
        Observers observers =
                arguments.contains(OBSERVE) ? Observers.find(settings.checkout(), environment) : Observers.NONE;
        ServiceCommand services = arguments.contains(IMAGES) ? new ServiceImage(List.of()) : new PackagedService();
        refuseForeignFolder();
        DataLock lock = DataLock.tryHold(settings.data()).orElseThrow(this::alreadyRunning);
        new Predecessors(settings.logs(), console).awaitEnd();
        PostgresPart.stopLeftover(settings.data().resolve("postgres"));
        new Requirements(settings, environment).check(observers.ports());
        deleteTemporary();
        StoppedServices.in(settings.data()).clear();
        new OldLogs(settings.logs()).setAside();
        Secrets secrets = new Secrets(settings.data().resolve("secrets"));
        Platform platform = new Blueprint(settings, secrets).platform(services, observers);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, lock), "stop"));
        Running running = Running.starting(settings);
        running.write(settings.data());
        platform.onStartedAgain(() -> running.ready(platform).write(settings.data()));
        start(platform);
        new Samples(settings, secrets, console).load();
        running.ready(platform).write(settings.data());
        new Welcome(settings, secrets, observers).print(console);
        ChildProcess dead = platform.awaitDeath();
        throw dead.failure("ended with exit code " + dead.onExit().join() + " although nobody stopped it."
                + " Everything else is being stopped, and the data is kept; start again with ./dev up");
    }

    private static void refuseUnknown(List<String> arguments) {
        if (!List.of(OBSERVE, IMAGES).containsAll(arguments)) {
            throw new LaunchException(
                    "./dev up knows only --detach, " + OBSERVE + " and " + IMAGES + ".", "./dev help lists all.");
        }
    }

    // What is in a folder that BROADSHEET_DATA names by mistake is somebody's.
    private void refuseForeignFolder() {
        String[] present = settings.data().toFile().list();
        if (present != null && present.length > 0 && !DataLock.isOurs(settings.data())) {
            throw new LaunchException(
                    "There is something else in " + settings.data() + ".",
                    "Name a new or empty folder: BROADSHEET_DATA=/another/folder ./dev up");
        }
    }

    private LaunchException alreadyRunning() {
        return new LaunchException(
                "The platform is already running on " + settings.data() + ".",
                "See it: ./dev status. Stop it: ./dev down");
    }

    private void start(Platform platform) {
        try (Startup display =
                new Startup(console, platform.stages().stream().map(Stage::name).toList())) {
            platform.start(display);
            console.line("Everything is up after %.0f s.".formatted(display.seconds()));
        }
    }

    private void stop(Platform platform, DataLock lock) {
        console.takeOver();
        new Stopping(console, platform).run();
        Running.forget(settings.data());
        deleteTemporary();
        lock.close();
        console.line("Stopped. The data is in " + settings.data() + ".");
    }

    private void deleteTemporary() {
        try {
            Folders.delete(settings.temporary());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + settings.temporary(), e);
        }
    }
}
