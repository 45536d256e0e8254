package dev.broadsheet.ingest.daily;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.JsonFields;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.records.Authority;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.Origin;
import dev.broadsheet.ingest.text.AuthorList;
import dev.broadsheet.ingest.text.PaperText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A paper as Hugging Face shows it. In lists it stands in an entry of its own with some fields beside it; the page of
 * one paper is the same object without that entry around it.
 */
final class ListedPaper {

    private static final Origin ORIGIN = new Origin("huggingface", Authority.LISTING);

    private ListedPaper() {}

    /** @throws UnreadableRecordException saying what is wrong with it */
    static Found ofEntry(JsonFields entry) {
        JsonFields paper =
                entry.object("paper").orElseThrow(() -> new UnreadableRecordException("it has no object 'paper'"));
        return of(paper, new LenientFields(entry.json()));
    }

    /** @throws UnreadableRecordException saying what is wrong with it */
    static Found ofDetail(JsonFields detail) {
        return of(detail, new LenientFields(detail.json()));
    }

    private static Found of(JsonFields fields, LenientFields entry) {
        FoundPaper paper = paper(fields);
        return Found.of(paper, Optional.of(ListedSignals.of(paper.id(), new LenientFields(fields.json()), entry)));
    }

    // The date beside the paper has been the listing's and is the paper's with an error of hours: only the one inside
    // tells when the paper was published.
    private static FoundPaper paper(JsonFields fields) {
        Instant publishedAt = fields.instant("publishedAt")
                .orElseThrow(() -> new UnreadableRecordException("the field 'publishedAt' is missing"));
        return new FoundPaper(
                PaperId.parse(fields.required("id", FieldLimits.ID)),
                ORIGIN,
                0,
                PaperText.display(fields.required("title", FieldLimits.TITLE)),
                PaperText.display(fields.text("summary", FieldLimits.ABSTRACT).orElse("")),
                authors(new LenientFields(fields.json())),
                null,
                List.of(),
                publishedAt,
                publishedAt,
                List.of(),
                null,
                null,
                null,
                fields.text("withdrawnAt", 60).map(at -> true).orElse(null));
    }

    // A hidden author is one whom the account holder or a moderator took out.
    private static List<Author> authors(LenientFields fields) {
        return fields.objects("authors")
                .filter(author -> !author.json().path("hidden").asBoolean(false))
                .flatMap(author -> author.text("name", FieldLimits.NAME).stream())
                .flatMap(name -> AuthorList.named(name, "", "", "").stream())
                .limit(AuthorList.MOST_AUTHORS)
                .toList();
    }
}
