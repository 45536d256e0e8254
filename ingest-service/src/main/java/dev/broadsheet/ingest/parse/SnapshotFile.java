package dev.broadsheet.ingest.parse;

import dev.broadsheet.ingest.imports.BoundedLines;
import dev.broadsheet.ingest.imports.PaperLine;
import dev.broadsheet.ingest.imports.UnreadableLineException;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
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
                read(line.get(), listener);
            }
        }
    }

    private static void read(BoundedLines.Line line, ReadingListener<Found> listener) throws IOException {
        String position = "line " + line.number();
        if (line.text().isEmpty()) {
            listener.unreadable(Unreadable.of(position, "the line is longer than " + LONGEST_LINE + " bytes", ""));
        } else if (!line.text().get().isBlank()) {
            read(position, line.text().get(), listener);
        }
    }

    private static void read(String position, String text, ReadingListener<Found> listener) throws IOException {
        Found found;
        try {
            found = PaperLine.parse(text);
        } catch (UnreadableLineException e) {
            listener.unreadable(Unreadable.of(position, String.valueOf(e.getMessage()), text));
            return;
        }
        listener.read(found);
    }
}
