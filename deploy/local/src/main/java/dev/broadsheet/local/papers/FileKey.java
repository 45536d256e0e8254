package dev.broadsheet.local.papers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells a file from others without reading all of it: a hash of its length, its beginning and its end. A snapshot of
 * gigabytes that is sent again after a crash is known by it at once.
 */
final class FileKey {

    private static final int SAMPLE = 1 << 20;

    private FileKey() {}

    static String of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            long length = channel.size();
            hash.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
            hash.update(read(channel, 0));
            hash.update(read(channel, Math.max(0, length - SAMPLE)));
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long position) throws IOException {
        ByteBuffer sample = ByteBuffer.allocate(SAMPLE);
        for (int read = 0; read >= 0 && sample.hasRemaining(); ) {
            read = channel.read(sample, position + sample.position());
        }
        return sample.flip();
    }
}
