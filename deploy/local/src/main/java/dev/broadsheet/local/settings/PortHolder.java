package dev.broadsheet.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds out which process listens on a port, where the system lets one know. */
final class PortHolder {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** For a message: a program's name and its process id. */
    static Optional<String> of(int port) {
        Optional<Long> pid = Files.isDirectory(PROCESSES.resolve("net")) ? onLinux(port) : byLsof(port);
        return pid.flatMap(ProcessHandle::of).map(PortHolder::described);
    }

    private static String described(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("a program");
        return program + " (process " + process.pid() + ")";
    }

    private static Optional<Long> onLinux(int port) {
        return Stream.of("tcp", "tcp6")
                .flatMap(table -> lines(PROCESSES.resolve("net").resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9
                        && LISTENING.equals(columns[3])
                        && columns[1].endsWith(":%04X".formatted(port)))
                .map(columns -> "socket:[" + columns[9] + "]")
                .findFirst()
                .flatMap(PortHolder::ownerOf);
    }

    private static Optional<Long> ownerOf(String socket) {
        return list(PROCESSES)
                .filter(folder -> folder.getFileName().toString().matches("\\d+"))
                .filter(folder -> list(folder.resolve("fd")).anyMatch(link -> pointsTo(link, socket)))
                .map(folder -> Long.parseLong(folder.getFileName().toString()))
                .findFirst();
    }

    private static boolean pointsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Long> byLsof(int port) {
        try {
            Process lsof = new ProcessBuilder(List.of("lsof", "-nP", "-t", "-sTCP:LISTEN", "-iTCP:" + port)).start();
            String answer = new String(lsof.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!lsof.waitFor(5, TimeUnit.SECONDS)) {
                lsof.destroyForcibly();
            }
            return answer.lines().findFirst().map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
