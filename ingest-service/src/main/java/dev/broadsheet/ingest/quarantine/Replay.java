package dev.broadsheet.ingest.quarantine;

import dev.broadsheet.ingest.records.Found;
import java.io.IOException;
import java.util.List;

/** Reads a quarantined record once more, with the parser of its source as it is today. */
public interface Replay {

    /** Whose records it reads: the name that they were put into quarantine with. */
    String source();

    /**
     * @return what the record holds
     * @throws IOException if it still cannot be read; the message says why
     * @throws dev.broadsheet.ingest.reading.UnreadableRecordException likewise
     */
    List<Found> read(byte[] raw) throws IOException;
}
