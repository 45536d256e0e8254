package dev.broadsheet.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import dev.broadsheet.ingest.records.Authority;
import dev.broadsheet.ingest.records.DisplayText;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The arXiv metadata snapshot on Kaggle, and files that use its field names with some fields left out.
 *
 * @see <a href="https://www.kaggle.com/datasets/Cornell-University/arxiv">arXiv Dataset</a>
 */
final class SnapshotFormat {

    private static final Origin ORIGIN = new Origin("snapshot", Authority.COPY);
    private static final Pattern AFFILIATION = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");

    private SnapshotFormat() {}

    static Found read(Fields fields) {
        List<PaperVersion> versions = fields.list("versions", SnapshotFormat::version);
        Instant publishedAt = publishedAt(fields, versions);
        Optional<String> comments = fields.text("comments", Limits.REMARK);
        FoundPaper paper = new FoundPaper(
                PaperId.parse(fields.required("id", Limits.ID)),
                ORIGIN,
                versions.isEmpty() ? 0 : versions.getLast().version(),
                DisplayText.plain(fields.required("title", Limits.TITLE)),
                DisplayText.plain(fields.text("abstract", Limits.ABSTRACT).orElse("")),
                authors(fields),
                fields.text("authors", Limits.AUTHORS).orElse(null),
                categories(fields),
                publishedAt,
                versions.isEmpty() ? publishedAt : versions.getLast().createdAt(),
                versions,
                comments.orElse(null),
                fields.text("journal-ref", Limits.REMARK).orElse(null),
                fields.text("doi", Limits.REMARK).orElse(null),
                comments.map(SnapshotFormat::tellsWithdrawal).orElse(false));
        return Found.of(paper);
    }

    private static PaperVersion version(JsonNode item) {
        Fields fields = new Fields(item);
        String number = fields.required("version", 10);
        String created = fields.required("created", 60);
        return new PaperVersion(
                Integer.parseInt(number.startsWith("v") ? number.substring(1) : number),
                ZonedDateTime.parse(created, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant());
    }

    // Lines without versions carry the day of the announcement, or that of the last change, which is the best they
    // know.
    private static Instant publishedAt(Fields fields, List<PaperVersion> versions) {
        if (!versions.isEmpty()) {
            return versions.getFirst().createdAt();
        }
        return Stream.of("listed", "update_date")
                .flatMap(name -> fields.text(name, 10).stream())
                .findFirst()
                .map(day -> LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseThrow(() -> new UnreadableLineException(
                        "no date: one of the fields 'versions', 'listed', 'update_date' is needed"));
    }

    private static List<Author> authors(Fields fields) {
        List<Author> parsed = fields.list("authors_parsed", SnapshotFormat::parsedName).stream()
                .flatMap(Optional::stream)
                .map(Author::named)
                .toList();
        if (!parsed.isEmpty()) {
            return parsed;
        }
        String names = fields.text("authors", Limits.AUTHORS).orElse("");
        return BETWEEN_NAMES
                .splitAsStream(AFFILIATION.matcher(names).replaceAll(" "))
                .map(Fields::folded)
                .filter(name -> !name.isEmpty())
                .map(Author::named)
                .toList();
    }

    // Last name, given names, suffix.
    private static Optional<String> parsedName(JsonNode parts) {
        String name = Stream.of(parts.path(1), parts.path(0), parts.path(2))
                .map(part -> Fields.folded(part.asText("")))
                .filter(part -> !part.isEmpty())
                .reduce((before, part) -> before + " " + part)
                .orElse("");
        return name.isEmpty() || name.length() > Limits.NAME ? Optional.empty() : Optional.of(name);
    }

    private static List<String> categories(Fields fields) {
        return fields.text("categories", Limits.REMARK).stream()
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .toList();
    }

    private static boolean tellsWithdrawal(String comments) {
        return comments.toLowerCase(Locale.ROOT).contains("has been withdrawn");
    }
}
