package dev.broadsheet.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one launcher that uses a data folder; the system releases it however that ends. */
final class DataLock implements AutoCloseable {

    private static final String FILE = "lock";

    private final FileChannel channel;
    private final FileLock lock;

    private DataLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Empty if another process holds it. */
    static Optional<DataLock> tryHold(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataLock(channel, lock));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + data, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    static boolean isHeld(Path data) {
        if (!isOurs(data)) {
            return false;
        }
        Optional<DataLock> mine = tryHold(data);
        mine.ifPresent(DataLock::close);
        return mine.isEmpty();
    }

    /** Whether a launcher has used this folder. */
    static boolean isOurs(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
