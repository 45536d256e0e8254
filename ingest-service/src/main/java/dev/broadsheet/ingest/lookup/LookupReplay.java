package dev.broadsheet.ingest.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.quarantine.Replay;
import dev.broadsheet.ingest.quarantine.Replaying;
import dev.broadsheet.ingest.records.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Reads an entry once more, in an answer of its own. */
@ApplicationScoped
class LookupReplay implements Replay {

    @Override
    public String source() {
        return "lookup";
    }

    @Override
    public List<Found> read(byte[] raw) throws IOException {
        Replaying<Found> replaying = new Replaying<>();
        LookupAnswer.read(Replaying.within("<feed>".getBytes(UTF_8), raw, "</feed>".getBytes(UTF_8)), replaying);
        return replaying.all();
    }
}
