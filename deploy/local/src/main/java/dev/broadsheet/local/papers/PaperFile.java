package dev.broadsheet.local.papers;

import dev.broadsheet.local.settings.LaunchException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Papers as NDJSON, plain or gzip, to be sent as they are.
 *
 * @param length in bytes; negative where it is not known
 * @param lines as far as anybody knows
 * @param key the same for the same file, so that an import that broke off can be gone on with; empty for a stream
 */
public record PaperFile(InputStream content, long length, boolean gzip, LineCount lines, Optional<String> key)
        implements AutoCloseable {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    /** @param name a file, or {@code -} for standard input */
    public static PaperFile open(String name) {
        try {
            if ("-".equals(name)) {
                return of(System.in, -1);
            }
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new LaunchException("There is no file " + file.toAbsolutePath() + ".", "Check the name.");
            }
            PaperFile papers = of(Files.newInputStream(file), Files.size(file));
            return new PaperFile(
                    papers.content(),
                    papers.length(),
                    papers.gzip(),
                    LineCount.of(file, papers.gzip()),
                    Optional.of(FileKey.of(file)));
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + name + ": " + e.getMessage(), "Check its permissions.");
        }
    }

    /** Told by the content, whatever the name ends with. */
    static PaperFile of(InputStream content, long length) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, 1 << 16);
        buffered.mark(2);
        boolean gzip = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
        buffered.reset();
        return new PaperFile(buffered, length, gzip, LineCount.unknown(), Optional.empty());
    }

    /** The sample papers of this project. */
    public static PaperFile samples() {
        try (InputStream stream = PaperFile.class.getResourceAsStream("/sample-papers.ndjson")) {
            byte[] papers = stream.readAllBytes();
            return of(new java.io.ByteArrayInputStream(papers), papers.length);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
