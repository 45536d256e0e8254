package dev.broadsheet.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running child, in a process group of its own so that Ctrl-C does not reach it. It ends with {@link #close}, or when
 * this JVM ends, even by {@code kill -9}: a small shell between the two sees its standard input end.
 */
public final class ChildProcess implements AutoCloseable {

    private static final String GUARD = guard();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration BEYOND_GRACE = Duration.ofSeconds(5);

    private final ChildCommand command;
    private final Process guard;
    private final long pid;

    private ChildProcess(ChildCommand command, Process guard, long pid) {
        this.command = command;
        this.guard = guard;
        this.pid = pid;
    }

    public static ChildProcess start(ChildCommand command) {
        try {
            Files.createDirectories(command.directory());
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            Process guard = guarded(command).start();
            return new ChildProcess(command, guard, announcedPid(command, guard));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.name(), e);
        }
    }

    /** Runs a command to its end. @throws ChildFailedException if it fails or takes longer than {@code deadline} */
    public static void run(ChildCommand command, Duration deadline) {
        try (ChildProcess child = start(command)) {
            if (!child.guard.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw child.failure("did not finish within " + deadline.toSeconds() + " s");
            }
            if (child.guard.exitValue() != 0) {
                throw child.failure("failed with exit code " + child.guard.exitValue());
            }
        } catch (InterruptedException e) {
            throw ChildFailedException.interrupted(command.name(), e);
        }
    }

    private static ProcessBuilder guarded(ChildCommand command) {
        List<String> line = new ArrayList<>(List.of(
                "bash",
                "-c",
                GUARD,
                "broadsheet-" + command.name(),
                command.stopSignal(),
                Long.toString(command.grace().toSeconds()),
                command.log().toAbsolutePath().toString()));
        line.addAll(command.command());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(command.directory().toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        return builder;
    }

    private static long announcedPid(ChildCommand command, Process guard) throws IOException {
        BufferedReader output = guard.inputReader(UTF_8);
        String line = output.readLine();
        if (line == null) {
            throw new IOException("no process for " + command.name() + "; see " + command.log());
        }
        return Long.parseLong(line.strip());
    }

    /**
     * Waits until {@code ready} answers true; an exception counts as not yet.
     *
     * @throws ChildFailedException with the end of the log, if the child ends first or the deadline passes
     */
    public void awaitReady(Duration deadline, Callable<Boolean> ready) {
        Instant latest = Instant.now().plus(deadline);
        while (!answersTrue(ready)) {
            if (!isAlive()) {
                throw failure("ended with exit code " + guard.exitValue() + " before it was ready");
            }
            if (Instant.now().isAfter(latest)) {
                throw failure("was not ready within " + deadline.toSeconds() + " s");
            }
            pause();
        }
    }

    // Whatever a part that is still starting makes a client throw, it is not ready: the child's own end is what counts.
    private static boolean answersTrue(Callable<Boolean> ready) {
        try {
            return ready.call();
        } catch (InterruptedException e) {
            throw ChildFailedException.interrupted("waiting", e);
        } catch (Exception e) {
            return false;
        }
    }

    private void pause() {
        try {
            guard.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw ChildFailedException.interrupted(command.name(), e);
        }
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    public ChildCommand command() {
        return command;
    }

    /** Completes with the exit code when the child ends, for whatever reason. */
    public CompletableFuture<Integer> onExit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    public ChildFailedException failure(String what) {
        return new ChildFailedException(command.name() + " " + what, command.log());
    }

    @Override
    public void close() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard is gone, and the child with it.
        }
        try {
            if (!guard.waitFor(command.grace().plus(BEYOND_GRACE).toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                guard.destroyForcibly();
            }
        } catch (InterruptedException e) {
            guard.destroy();
            Thread.currentThread().interrupt();
        }
    }

    private static String guard() {
        try (InputStream script = ChildProcess.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
