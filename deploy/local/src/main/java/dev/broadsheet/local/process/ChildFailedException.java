package dev.broadsheet.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** A child process did not do what it was started for; the message ends with the last lines of its log. */
public final class ChildFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LAST_LINES = 25;

    ChildFailedException(String what, Path log) {
        super(what + ". The end of its log (" + log + "):\n" + tail(log));
    }

    private ChildFailedException(String what, InterruptedException cause) {
        super(what, cause);
    }

    static ChildFailedException interrupted(String name, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ChildFailedException("interrupted: " + name, cause);
    }

    private static String tail(Path log) {
        Deque<String> lines = new ArrayDeque<>();
        try (Stream<String> all = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            all.forEach(line -> {
                lines.add("  | " + line);
                if (lines.size() > LAST_LINES) {
                    lines.removeFirst();
                }
            });
        } catch (IOException e) {
            return "  (no log: " + e.getMessage() + ")";
        }
        return String.join("\n", lines);
    }
}
