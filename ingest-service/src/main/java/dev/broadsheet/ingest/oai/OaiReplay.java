package dev.broadsheet.ingest.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.ingest.quarantine.Replay;
import dev.broadsheet.ingest.quarantine.Replaying;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.sighting.Sightings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Reads a harvested record once more, in an answer of its own. */
@ApplicationScoped
class OaiReplay implements Replay {

    private static final byte[] BEFORE =
            "<OAI-PMH><responseDate>2000-01-01T00:00:00Z</responseDate><ListRecords>".getBytes(UTF_8);
    private static final byte[] AFTER = "</ListRecords></OAI-PMH>".getBytes(UTF_8);

    @Override
    public String source() {
        return Sightings.OAI;
    }

    @Override
    public List<Found> read(byte[] raw) throws IOException {
        Replaying<OaiRecord> replaying = new Replaying<>();
        OaiAnswer.read(Replaying.within(BEFORE, raw, AFTER), replaying);
        return replaying.all().stream()
                .flatMap(record -> record.found().stream())
                .toList();
    }
}
