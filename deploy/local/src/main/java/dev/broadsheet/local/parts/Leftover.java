package dev.broadsheet.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that still runs on a data folder although whoever started it is gone. */
final class Leftover {

    static final String PID_FILE = "postmaster.pid";

    private static final long PATIENCE_SECONDS = 30;

    private Leftover() {}

    /** Asks it to stop and waits; without one this does nothing. */
    static void stop(Path data) {
        find(data).ifPresent(Leftover::stop);
    }

    private static Optional<ProcessHandle> find(Path data) {
        try {
            String pid = Files.readAllLines(data.resolve(PID_FILE)).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(process -> isPostgresOn(data, process));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    // After a restart of the machine the number may be anybody's.
    private static boolean isPostgresOn(Path data, ProcessHandle process) {
        String commandLine =
                process.info().commandLine().or(() -> process.info().command()).orElse("");
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    private static void stop(ProcessHandle server) {
        // Its orderly, if slow, way out: TERM waits for sessions to end, and the sessions' owners are gone.
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            server.destroyForcibly();
        }
    }
}
