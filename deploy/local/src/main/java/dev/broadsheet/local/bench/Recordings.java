package dev.broadsheet.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The bodies of requests, one file each: more than memory would hold. */
public final class Recordings {

    private final Path folder;
    private final AtomicInteger size = new AtomicInteger();

    private Recordings(Path folder) {
        this.folder = folder;
    }

    static Recordings in(Path folder) throws IOException {
        return new Recordings(Files.createDirectories(folder));
    }

    /** How many updates a bulk request has: each is two lines. */
    static int operations(byte[] bulk) {
        int lines = 0;
        for (byte character : bulk) {
            if (character == '\n') {
                lines++;
            }
        }
        return lines / 2;
    }

    /** @param path with its query */
    synchronized void add(String path, byte[] body) throws IOException {
        Files.write(folder.resolve(Integer.toString(size.get())), body);
        Files.writeString(folder.resolve(size.get() + ".path"), path);
        size.incrementAndGet();
    }

    public int size() {
        return size.get();
    }

    /** @param number from 0, in the order of the requests */
    public byte[] read(int number) {
        try {
            return Files.readAllBytes(folder.resolve(Integer.toString(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a request went to, with its query. */
    public String path(int number) {
        try {
            return Files.readString(folder.resolve(number + ".path"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
