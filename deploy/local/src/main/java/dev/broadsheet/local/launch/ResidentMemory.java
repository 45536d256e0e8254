package dev.broadsheet.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How much memory a process and its children hold, where the system tells (Linux). */
final class ResidentMemory {

    private ResidentMemory() {}

    /** Proportional set size: a page that several processes share is divided among them. */
    static Optional<Long> mebibytes(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .map(ProcessHandle::pid)
                        .flatMap(id -> kibibytes(id).stream())
                        .reduce(0L, Long::sum))
                .filter(sum -> sum > 0)
                .map(sum -> sum / 1024);
    }

    private static Optional<Long> kibibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
