package dev.broadsheet.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child process.
 *
 * @param name as a person knows it, for messages
 * @param environment added to the parent's
 * @param directory where it runs
 * @param log where its output is appended
 * @param stopSignal what asks it to stop: {@code TERM} for most
 * @param grace how long it may take to stop before it is killed
 */
public record ChildCommand(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        String stopSignal,
        Duration grace) {

    // On a busy machine a JVM that archives its classes when it ends takes a while.
    private static final Duration USUAL_GRACE = Duration.ofMinutes(1);

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static ChildCommand of(String name, List<String> command, Path directory, Path log) {
        return new ChildCommand(name, command, Map.of(), directory, log, "TERM", USUAL_GRACE);
    }

    public ChildCommand withEnvironment(Map<String, String> added) {
        return new ChildCommand(name, command, added, directory, log, stopSignal, grace);
    }

    public ChildCommand stoppedBy(String signal) {
        return new ChildCommand(name, command, environment, directory, log, signal, grace);
    }
}
