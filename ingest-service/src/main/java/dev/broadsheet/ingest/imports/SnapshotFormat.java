package dev.broadsheet.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import dev.broadsheet.ingest.reading.Categories;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.JsonFields;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.records.Authority;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.Origin;
import dev.broadsheet.ingest.text.AuthorList;
import dev.broadsheet.ingest.text.PaperText;
import dev.broadsheet.ingest.text.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The arXiv metadata snapshot on Kaggle, and files that use its field names with some fields left out.
 *
 * @see <a href="https://www.kaggle.com/datasets/Cornell-University/arxiv">arXiv Dataset</a>
 */
final class SnapshotFormat {

    private static final Origin ORIGIN = new Origin("snapshot", Authority.COPY);

    private SnapshotFormat() {}

    static Found read(JsonFields fields) {
        List<PaperVersion> versions = fields.list("versions", SnapshotFormat::version);
        Instant publishedAt = publishedAt(fields, versions);
        Optional<String> comments = fields.text("comments", FieldLimits.REMARK);
        FoundPaper paper = new FoundPaper(
                PaperId.parse(fields.required("id", FieldLimits.ID)),
                ORIGIN,
                versions.isEmpty() ? 0 : versions.getLast().version(),
                PaperText.display(fields.required("title", FieldLimits.TITLE)),
                PaperText.display(fields.text("abstract", FieldLimits.ABSTRACT).orElse("")),
                authors(fields),
                fields.text("authors", FieldLimits.AUTHORS).orElse(null),
                categories(fields),
                publishedAt,
                versions.isEmpty() ? publishedAt : versions.getLast().createdAt(),
                versions,
                comments.orElse(null),
                fields.text("journal-ref", FieldLimits.REMARK).orElse(null),
                fields.text("doi", FieldLimits.REMARK).orElse(null),
                comments.map(Withdrawal::isToldBy).orElse(false));
        return Found.of(paper);
    }

    private static PaperVersion version(JsonNode item) {
        JsonFields fields = new JsonFields(item);
        String number = fields.required("version", 10);
        String created = fields.required("created", 60);
        return new PaperVersion(
                Integer.parseInt(number.startsWith("v") ? number.substring(1) : number),
                ZonedDateTime.parse(created, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
    }

    // Lines without versions carry the day of the announcement, or that of the last change, which is the best they
    // know.
    private static Instant publishedAt(JsonFields fields, List<PaperVersion> versions) {
        if (!versions.isEmpty()) {
            return versions.getFirst().createdAt();
        }
        return Stream.of("listed", "update_date")
                .flatMap(name -> fields.text(name, 10).stream())
                .findFirst()
                .map(day -> LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseThrow(() -> new UnreadableRecordException(
                        "no date: one of the fields 'versions', 'listed', 'update_date' is needed"));
    }

    private static List<Author> authors(JsonFields fields) {
        List<Author> parsed = fields.list("authors_parsed", SnapshotFormat::parsedName).stream()
                .flatMap(List::stream)
                .limit(AuthorList.MOST_AUTHORS)
                .toList();
        return parsed.isEmpty()
                ? AuthorList.parse(fields.text("authors", FieldLimits.AUTHORS).orElse(""))
                : parsed;
    }

    // Last name, given names, suffix, affiliations.
    private static List<Author> parsedName(JsonNode parts) {
        String affiliations = IntStream.range(3, parts.size())
                .mapToObj(at -> parts.path(at).asText(""))
                .collect(Collectors.joining("; "));
        return AuthorList.named(
                parts.path(0).asText(""),
                parts.path(1).asText(""),
                parts.path(2).asText(""),
                affiliations);
    }

    private static List<String> categories(JsonFields fields) {
        return fields.text("categories", FieldLimits.REMARK).map(Categories::in).orElse(List.of());
    }
}
