package dev.broadsheet.ingest.oai;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.ReadingListener;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.sighting.Sighting;
import dev.broadsheet.ingest.source.Round;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passes a page's records on, and remembers what is seen of new papers. */
final class OaiPage implements ReadingListener<OaiRecord> {

    // Records change for many reasons; only those of new papers should have been announced on the same day.
    private static final int NEW_FOR_DAYS = 7;

    private final Round round;
    private final LocalDate sightingsFrom;
    private final List<Sighting> sightings = new ArrayList<>();
    private Optional<LocalDate> newest = Optional.empty();

    OaiPage(Round round, LocalDate sightingsFrom) {
        this.round = round;
        this.sightingsFrom = sightingsFrom;
    }

    @Override
    public void read(OaiRecord record) throws IOException {
        newest = newest.filter(day -> !record.datestamp().isAfter(day)).or(() -> Optional.of(record.datestamp()));
        if (record.found().isPresent()) {
            record.found().get().paper().ifPresent(paper -> see(record.datestamp(), paper));
            round.read(record.found().get());
        }
    }

    @Override
    public void unreadable(Unreadable record) throws IOException {
        round.unreadable(record);
    }

    List<Sighting> sightings() {
        return sightings;
    }

    Optional<LocalDate> newest() {
        return newest;
    }

    private void see(LocalDate datestamp, FoundPaper paper) {
        if (!datestamp.isBefore(sightingsFrom)) {
            PaperId id = paper.id();
            boolean isNew = isNew(datestamp, paper);
            paper.categories().forEach(category -> sightings.add(new Sighting(datestamp, category, id, isNew)));
        }
    }

    private static boolean isNew(LocalDate datestamp, FoundPaper paper) {
        LocalDate submitted = paper.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return submitted.plusDays(NEW_FOR_DAYS).isAfter(datestamp);
    }
}
