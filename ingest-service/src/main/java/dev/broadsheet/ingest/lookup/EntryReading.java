package dev.broadsheet.ingest.lookup;

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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an entry of arXiv's query API. */
final class EntryReading {

    private static final Origin ORIGIN = new Origin("arxiv-api", Authority.LOOKUP);

    private EntryReading() {}

    /** @throws UnreadableRecordException saying what is wrong with it */
    static Found of(XmlElement entry) {
        String id = entry.required("id", FieldLimits.ID);
        Instant published = instant(entry.required("published", 60));
        Optional<String> comments = remark(entry, "comment");
        return Found.of(new FoundPaper(
                PaperId.parse(id),
                ORIGIN,
                PaperId.versionIn(id).orElse(0),
                PaperText.display(entry.required("title", FieldLimits.TITLE)),
                PaperText.display(
                        entry.optional("summary", FieldLimits.ABSTRACT).orElse("")),
                authors(entry),
                null,
                categories(entry),
                published,
                entry.text("updated").map(EntryReading::instant).orElse(published),
                List.of(),
                comments.orElse(null),
                remark(entry, "journal_ref").orElse(null),
                remark(entry, "doi").orElse(null),
                comments.filter(Withdrawal::isToldBy).map(told -> true).orElse(null)));
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }

    private static Optional<String> remark(XmlElement entry, String name) {
        return entry.optional(name, FieldLimits.REMARK).map(PaperText::folded);
    }

    private static List<Author> authors(XmlElement entry) {
        return entry.children("author")
                .flatMap(author -> AuthorList.named(
                        author.text("name").orElse(""),
                        "",
                        "",
                        author.children("affiliation").map(XmlElement::text).collect(Collectors.joining("; ")))
                        .stream())
                .limit(AuthorList.MOST_AUTHORS)
                .toList();
    }

    // The main category first, as everywhere else.
    private static List<String> categories(XmlElement entry) {
        return Categories.of(Stream.of("primary_category", "category")
                .flatMap(entry::children)
                .flatMap(category -> category.attribute("term").stream()));
    }
}
