package dev.broadsheet.local.papers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/**
 * Counts the lines of a file in the background, while it is already being sent: what the other side has read is then
 * known as a share of the whole. Megabytes that are sent and not yet read lie in buffers on the way.
 */
final class LineCount {

    private final CompletableFuture<Long> lines;

    private LineCount(CompletableFuture<Long> lines) {
        this.lines = lines;
    }

    static LineCount unknown() {
        return new LineCount(new CompletableFuture<>());
    }

    static LineCount of(Path file, boolean gzip) {
        CompletableFuture<Long> lines = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("line-count").start(() -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    InputStream content = gzip ? new GZIPInputStream(in, 1 << 16) : in) {
                lines.complete(count(content));
            } catch (IOException e) {
                // A damaged file: who reads it on the other side says so.
                lines.cancel(false);
            }
        });
        return new LineCount(lines);
    }

    private static long count(InputStream content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long ends = 0;
        byte last = '\n';
        for (int length = content.read(buffer); length > 0; length = content.read(buffer)) {
            for (int index = 0; index < length; index++) {
                if (buffer[index] == '\n') {
                    ends++;
                }
            }
            last = buffer[length - 1];
        }
        return last == '\n' ? ends : ends + 1;
    }

    /** Empty until everything is counted. */
    OptionalLong soFar() {
        return lines.isDone() && !lines.isCompletedExceptionally()
                ? OptionalLong.of(lines.join())
                : OptionalLong.empty();
    }
}
