package dev.broadsheet.ingest.daily;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.quarantine.Replay;
import dev.broadsheet.ingest.quarantine.Replaying;
import dev.broadsheet.ingest.records.Found;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Reads an entry once more, in a list of its own. */
@ApplicationScoped
class DailyReplay implements Replay {

    @Override
    public String source() {
        return "daily";
    }

    @Override
    public List<Found> read(byte[] raw) throws IOException {
        Replaying<Found> replaying = new Replaying<>();
        DailyList.read(Replaying.within("[".getBytes(UTF_8), raw, "]".getBytes(UTF_8)), replaying);
        return replaying.all();
    }
}
