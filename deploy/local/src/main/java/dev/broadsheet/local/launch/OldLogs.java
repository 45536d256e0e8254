package dev.broadsheet.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the logs from growing for ever: at a start, a long one makes room for a new one, and replaces the one before. */
record OldLogs(Path folder) {

    private static final long LONG = 8L * 1024 * 1024;

    void setAside() {
        try {
            Files.createDirectories(folder);
            for (Path log : longOnes()) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set old logs aside in " + folder, e);
        }
    }

    private List<Path> longOnes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.endsWith("launcher.log"))
                    .filter(file -> file.toFile().length() > LONG)
                    .toList();
        }
    }
}
