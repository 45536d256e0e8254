package dev.broadsheet.ingest.oai;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.reading.XmlElement;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.text.AuthorList;
import dev.broadsheet.ingest.text.PaperText;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The metadata format arXivRaw: arXiv's own record with its versions, its text in TeX. */
final class ArxivRawFormat {

    /** What arXiv calls the source of a version that withdraws the paper. */
    private static final String IGNORED_SOURCE = "I";

    private ArxivRawFormat() {}

    static Found read(XmlElement raw) {
        List<PaperVersion> versions = versions(raw);
        Optional<String> comments = ArxivFormat.remark(raw, "comments");
        String authors = raw.required("authors", FieldLimits.AUTHORS);
        return Found.of(new FoundPaper(
                PaperId.parse(raw.required("id", FieldLimits.ID)),
                ArxivFormat.ORIGIN,
                versions.getLast().version(),
                PaperText.display(raw.required("title", FieldLimits.TITLE)),
                PaperText.display(raw.optional("abstract", FieldLimits.ABSTRACT).orElse("")),
                AuthorList.parse(authors),
                PaperText.folded(authors),
                ArxivFormat.categories(raw),
                versions.getFirst().createdAt(),
                versions.getLast().createdAt(),
                versions,
                comments.orElse(null),
                ArxivFormat.remark(raw, "journal-ref").orElse(null),
                ArxivFormat.remark(raw, "doi").orElse(null),
                withdraws(raw) || comments.filter(ArxivFormat::tellsWithdrawal).isPresent()));
    }

    private static List<PaperVersion> versions(XmlElement raw) {
        List<PaperVersion> versions = raw.children("version")
                .map(ArxivRawFormat::version)
                .sorted(Comparator.comparingInt(PaperVersion::version))
                .toList();
        if (versions.isEmpty()) {
            throw new UnreadableRecordException("it has no version");
        }
        return versions;
    }

    private static PaperVersion version(XmlElement version) {
        return new PaperVersion(
                number(version),
                ZonedDateTime.parse(version.required("date", 60), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
    }

    private static int number(XmlElement version) {
        String written = version.attribute("version").orElse("");
        if (!written.matches("v[1-9][0-9]{0,3}")) {
            throw new UnreadableRecordException("a version has no number");
        }
        return Integer.parseInt(written.substring(1));
    }

    private static boolean withdraws(XmlElement raw) {
        return raw.children("version")
                .max(Comparator.comparingInt(ArxivRawFormat::number))
                .flatMap(last -> last.text("source_type"))
                .filter(type -> type.contains(IGNORED_SOURCE))
                .isPresent();
    }
}
