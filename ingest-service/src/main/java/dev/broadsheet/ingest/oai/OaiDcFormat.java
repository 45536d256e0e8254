package dev.broadsheet.ingest.oai;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.reading.XmlElement;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.text.AuthorList;
import dev.broadsheet.ingest.text.PaperText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The metadata format oai_dc: Dublin Core, in which several fields of arXiv share one element. Descriptions are the
 * abstract and then the comments, dates those of the first and the newest version, identifiers the address, the journal
 * and the DOI.
 */
final class OaiDcFormat {

    private static final String COMMENT = "Comment:";
    private static final String DOI = "doi:";

    private OaiDcFormat() {}

    /** @param sets of the record's header, which alone may name categories: a subject is a name in words */
    static Found read(XmlElement record, List<String> sets) {
        List<Instant> dates = dates(record);
        List<String> identifiers = texts(record, "identifier", FieldLimits.REMARK);
        Optional<String> comments = comments(record);
        return Found.of(new FoundPaper(
                id(identifiers),
                ArxivFormat.ORIGIN,
                0,
                PaperText.display(record.required("title", FieldLimits.TITLE)),
                PaperText.display(
                        record.optional("description", FieldLimits.ABSTRACT).orElse("")),
                authors(record),
                String.join("; ", texts(record, "creator", FieldLimits.NAME)),
                SetCategories.of(sets),
                dates.getFirst(),
                dates.getLast(),
                List.of(),
                comments.orElse(null),
                journal(identifiers).orElse(null),
                doi(identifiers).orElse(null),
                comments.filter(ArxivFormat::tellsWithdrawal).map(told -> true).orElse(null)));
    }

    private static PaperId id(List<String> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> PaperId.tryParse(identifier).stream())
                .findFirst()
                .orElseThrow(() -> new UnreadableRecordException("no <identifier> is one of arXiv's"));
    }

    private static Optional<String> journal(List<String> identifiers) {
        return identifiers.stream()
                .filter(identifier ->
                        !isDoi(identifier) && PaperId.tryParse(identifier).isEmpty())
                .findFirst();
    }

    private static Optional<String> doi(List<String> identifiers) {
        return identifiers.stream()
                .filter(OaiDcFormat::isDoi)
                .map(identifier -> identifier.substring(DOI.length()).strip())
                .filter(doi -> !doi.isEmpty())
                .findFirst();
    }

    private static boolean isDoi(String identifier) {
        return identifier.startsWith(DOI);
    }

    // An abstract may begin like a comment; but it comes first, and there always is one.
    private static Optional<String> comments(XmlElement record) {
        return texts(record, "description", FieldLimits.ABSTRACT).stream()
                .skip(1)
                .filter(description -> description.startsWith(COMMENT))
                .map(description -> description.substring(COMMENT.length()).strip())
                .filter(comment -> !comment.isEmpty() && comment.length() <= FieldLimits.REMARK)
                .findFirst();
    }

    private static List<Instant> dates(XmlElement record) {
        List<Instant> dates = texts(record, "date", 10).stream()
                .map(ArxivFormat::startOf)
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            throw new UnreadableRecordException("it has no <date>");
        }
        return dates;
    }

    private static List<Author> authors(XmlElement record) {
        List<Author> authors = texts(record, "creator", FieldLimits.NAME).stream()
                .map(creator -> creator.split(", ", 3))
                .flatMap(parts -> AuthorList.named(parts[0], part(parts, 1), part(parts, 2), "").stream())
                .limit(AuthorList.MOST_AUTHORS)
                .toList();
        if (authors.isEmpty()) {
            throw new UnreadableRecordException("it has no author");
        }
        return authors;
    }

    // Last name, given names, suffix.
    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at] : "";
    }

    private static List<String> texts(XmlElement record, String name, int longest) {
        return record.texts(name, longest).stream()
                .map(PaperText::folded)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
