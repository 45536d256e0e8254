package dev.broadsheet.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that does nothing until it is resumed, and does not know: SIGSTOP, then SIGCONT. */
public final class SuspendedProcess {

    private final long pid;

    private SuspendedProcess(long pid) {
        this.pid = pid;
    }

    public static SuspendedProcess of(long pid) {
        signal("-STOP", pid);
        return new SuspendedProcess(pid);
    }

    private static void signal(String signal, long pid) {
        try {
            if (new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor() != 0) {
                throw new IllegalStateException("kill %s %d failed".formatted(signal, pid));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw ChildFailedException.interrupted("kill " + signal, e);
        }
    }

    public void resume() {
        signal("-CONT", pid);
    }
}
