package dev.broadsheet.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.quarantine.Replay;
import dev.broadsheet.ingest.records.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Reads a rejected line once more. */
@ApplicationScoped
class LineReplay implements Replay {

    @Override
    public String source() {
        return RejectedLines.SOURCE;
    }

    @Override
    public List<Found> read(byte[] raw) throws IOException {
        try {
            return List.of(PaperLine.parse(new String(raw, UTF_8)));
        } catch (UnreadableLineException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
