package dev.broadsheet.ingest.parse;

import dev.broadsheet.ingest.imports.BoundedLines;
import dev.broadsheet.ingest.imports.PaperLine;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a snapshot line by line. */
final class SnapshotFile {

    private static final int LONGEST_LINE = 1 << 20;

    private SnapshotFile() {}

    static void read(InputStream in, ReadingListener<Found> listener) throws IOException {
        try (BoundedLines lines = BoundedLines.of(in, LONGEST_LINE)) {
            for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                PaperLine.read(line.get(), listener);
            }
        }
    }
}
