package dev.broadsheet.ingest.oai;

import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.reading.XmlElement;
import dev.broadsheet.ingest.records.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads a record: its header, and its metadata by their format. */
final class RecordReading {

    /** By the name of their root element, which is also that of the format but for {@code oai_dc}. */
    private static final Map<String, BiFunction<XmlElement, List<String>, Found>> READERS = Map.of(
            "arXivRaw", (raw, sets) -> ArxivRawFormat.read(raw),
            "arXiv", (record, sets) -> ArxivFormat.read(record),
            "dc", OaiDcFormat::read);

    static final Set<String> FORMATS = READERS.keySet();

    /**
     * Those that a harvest takes. Dublin Core is not among them: it tells no versions, seldom categories, and cannot
     * tell comments from abstracts for certain, so it would spoil papers of record that are better known already.
     */
    static final Set<String> HARVESTED = Set.of("arXivRaw", "arXiv");

    private RecordReading() {}

    /** @throws UnreadableRecordException saying what is wrong with it */
    static OaiRecord of(XmlElement record) {
        XmlElement header = record.child("header").orElseThrow(() -> new UnreadableRecordException("it has no header"));
        List<String> sets = sets(header);
        boolean deleted = header.attribute("status").filter("deleted"::equals).isPresent();
        return new OaiRecord(
                header.required("identifier", FieldLimits.ID),
                day(header.required("datestamp", 40)),
                sets,
                deleted,
                deleted ? Optional.empty() : Optional.of(found(record, sets)));
    }

    private static Found found(XmlElement record, List<String> sets) {
        XmlElement metadata = record.child("metadata")
                .flatMap(found -> found.children().stream().findFirst())
                .orElseThrow(() -> new UnreadableRecordException("it has no metadata"));
        return READERS.get(metadata.name()).apply(metadata, sets);
    }

    // A repository counts in days or in seconds.
    private static LocalDate day(String datestamp) {
        return LocalDate.parse(datestamp.substring(0, Math.min(10, datestamp.length())));
    }

    private static List<String> sets(XmlElement header) {
        return header.children("setSpec")
                .map(XmlElement::text)
                .filter(set -> !set.isEmpty() && set.length() <= FieldLimits.ID)
                .toList();
    }
}
