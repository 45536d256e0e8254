package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Processes of an earlier launcher that was killed: they are stopping, and still hold their ports and folders. */
record Predecessors(Path logs, Console console) {

    // Longer than the shell that guards a child leaves it.
    private static final long PATIENCE_SECONDS = 75;

    void awaitEnd() {
        List<ProcessHandle> guards =
                ProcessHandle.allProcesses().filter(this::guardsOneOfOurs).toList();
        if (guards.isEmpty()) {
            return;
        }
        console.line("Waiting for the processes of an earlier start to end …");
        try {
            CompletableFuture.allOf(guards.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw stuck(guards.stream().filter(ProcessHandle::isAlive).toList());
        }
    }

    private boolean guardsOneOfOurs(ProcessHandle process) {
        String commandLine = process.info().commandLine().orElse("");
        return commandLine.contains(" broadsheet-") && commandLine.contains(" " + logs + "/");
    }

    private static LaunchException stuck(List<ProcessHandle> guards) {
        String ids = guards.stream().map(guard -> Long.toString(guard.pid())).collect(Collectors.joining(" "));
        return new LaunchException("Processes of an earlier start do not end.", "End them: kill -9 " + ids);
    }
}
