package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Stops a platform, and shows what has not ended yet. */
final class Stopping {

    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Console console;
    private final Platform platform;
    private volatile boolean over;

    Stopping(Console console, Platform platform) {
        this.console = console;
        this.platform = platform;
    }

    /** Returns when no process is left; from then on only the calling thread is heard. */
    void run() {
        Thread display = Thread.ofPlatform().daemon().name("stopping-display").start(this::show);
        platform.close();
        over = true;
        LockSupport.unpark(display);
        try {
            display.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        console.takeOver();
    }

    private void show() {
        console.takeOver();
        console.line("Stopping …");
        while (!over) {
            console.status("  still " + alive());
            LockSupport.parkNanos(FRAME_NANOS);
        }
        console.erase();
    }

    private String alive() {
        return platform.stages().stream()
                .filter(stage ->
                        stage.part().process() != null && stage.part().process().isAlive())
                .map(Stage::name)
                .collect(Collectors.joining("  "));
    }
}
