package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The services that somebody stopped on purpose, a file each in the data folder: the launcher leaves everything else running,
 * and starts one again when its file is gone.
 */
record StoppedServices(Path folder) {

    private static final String ACKNOWLEDGED = "ended";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    static StoppedServices in(Path data) {
        return new StoppedServices(data.resolve("stopped"));
    }

    boolean has(String service) {
        return Files.exists(folder.resolve(service));
    }

    void add(String service) {
        write(service, "");
    }

    /** The launcher knows that it has ended, and waits. */
    void acknowledge(String service) {
        write(service, ACKNOWLEDGED);
    }

    boolean isAcknowledged(String service) {
        try {
            return Files.readString(folder.resolve(service)).equals(ACKNOWLEDGED);
        } catch (IOException e) {
            return false;
        }
    }

    private void write(String service, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(service), text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder, e);
        }
    }

    void remove(String service) {
        try {
            Files.deleteIfExists(folder.resolve(service));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder, e);
        }
    }

    void clear() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    void awaitRemoval(String service) throws InterruptedException {
        while (has(service)) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
