package dev.broadsheet.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much of a Java process' heap is in use: what is left after a collection, which is made for that. A process holds its
 * whole heap sooner or later, whatever it needs of it.
 */
final class LiveHeap {

    // The last line of a histogram of live objects: how many, and their bytes.
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    /** @param pid of the process, or of one that began it; empty if none of them is Java's, or it does not tell */
    static Optional<Long> mebibytes(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .flatMap(process -> total(histogram(process.pid())).stream())
                .findFirst();
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

    private static Optional<Long> total(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        return total.find() ? Optional.of(Long.parseLong(total.group(1)) >> 20) : Optional.empty();
    }
}
