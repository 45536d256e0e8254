package dev.broadsheet.ingest.oai;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.Categories;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.reading.XmlElement;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The metadata format arXiv: names taken apart, days of the first and the last version, nothing between. */
final class ArxivFormat {

    static final Origin ORIGIN = new Origin("arxiv-oai", Authority.RECORD);

    private ArxivFormat() {}

    static Found read(XmlElement record) {
        Instant created = startOf(record.required("created", 10));
        Optional<String> comments = remark(record, "comments");
        return Found.of(new FoundPaper(
                PaperId.parse(record.required("id", FieldLimits.ID)),
                ORIGIN,
                0,
                PaperText.display(record.required("title", FieldLimits.TITLE)),
                PaperText.display(
                        record.optional("abstract", FieldLimits.ABSTRACT).orElse("")),
                authors(record),
                written(record),
                categories(record),
                created,
                record.text("updated").map(ArxivFormat::startOf).orElse(created),
                List.of(),
                comments.orElse(null),
                remark(record, "journal-ref").orElse(null),
                remark(record, "doi").orElse(null),
                // What it does not say in its comments it may still be.
                comments.filter(ArxivFormat::tellsWithdrawal).map(told -> true).orElse(null)));
    }

    static Optional<String> remark(XmlElement record, String name) {
        return record.optional(name, FieldLimits.REMARK).map(PaperText::folded);
    }

    static boolean tellsWithdrawal(String comments) {
        return Withdrawal.isToldBy(comments);
    }

    static List<String> categories(XmlElement record) {
        return Categories.in(record.required("categories", FieldLimits.REMARK));
    }

    static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static List<Author> authors(XmlElement record) {
        List<Author> authors = record.child("authors").stream()
                .flatMap(list -> list.children("author"))
                .flatMap(author -> AuthorList.named(
                        author.text("keyname").orElse(""),
                        author.text("forenames").orElse(""),
                        author.text("suffix").orElse(""),
                        author.children("affiliation").map(XmlElement::text).collect(Collectors.joining("; ")))
                        .stream())
                .limit(AuthorList.MOST_AUTHORS)
                .toList();
        if (authors.isEmpty()) {
            throw new UnreadableRecordException("it has no author");
        }
        return authors;
    }

    // Of more authors than a text may hold, each is still told.
    private static String written(XmlElement record) {
        String written = record.child("authors").stream()
                .flatMap(list -> list.children("author"))
                .map(author -> author.children().stream()
                        .filter(part -> !part.name().equals("affiliation"))
                        .map(XmlElement::text)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return written.length() > FieldLimits.AUTHORS ? null : PaperText.folded(written);
    }
}
