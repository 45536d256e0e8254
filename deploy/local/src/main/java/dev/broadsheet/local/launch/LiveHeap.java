package dev.broadsheet.local.launch;

import dev.broadsheet.local.settings.LaunchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a Java process' heap is in use: what is left after a collection, which is made for that. A process holds its
 * whole heap sooner or later, whatever it needs of it.
 */
final class LiveHeap {

    // The last line of a histogram of live objects: how many, and their bytes.
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /** @throws LaunchException if the process does not tell */
    static long mebibytes(long pid) {
        String histogram = histogram(pid);
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new LaunchException(
                    "Process %d does not tell of its heap: %s".formatted(pid, histogram), "Try again.");
        }
        return Long.parseLong(total.group(1)) >> 20;
    }

    private static String histogram(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
