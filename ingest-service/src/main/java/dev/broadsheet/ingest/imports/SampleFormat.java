package dev.broadsheet.ingest.imports;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.contracts.paper.PaperVersion;
import dev.broadsheet.ingest.reading.Categories;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.reading.JsonFields;
import dev.broadsheet.ingest.reading.UnreadableRecordException;
import dev.broadsheet.ingest.records.Authority;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.FoundSignals;
import dev.broadsheet.ingest.records.Origin;
import dev.broadsheet.ingest.text.AuthorList;
import dev.broadsheet.ingest.text.PaperText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Our own format: authors as a list of names, ISO 8601 dates, and the signals beside the paper. */
final class SampleFormat {

    private static final Origin ORIGIN = new Origin("sample", Authority.COPY);

    private SampleFormat() {}

    static Found read(JsonFields fields) {
        FoundPaper paper = paper(fields);
        return Found.of(paper, fields.object("signals").map(signals -> signals(paper.id(), signals)));
    }

    private static FoundPaper paper(JsonFields fields) {
        Instant publishedAt = fields.instant("publishedAt")
                .orElseThrow(() -> new UnreadableRecordException("the field 'publishedAt' is missing"));
        return new FoundPaper(
                PaperId.parse(fields.required("id", FieldLimits.ID)),
                ORIGIN,
                fields.count("version").orElse(1),
                PaperText.display(fields.required("title", FieldLimits.TITLE)),
                PaperText.display(fields.text("abstract", FieldLimits.ABSTRACT).orElse("")),
                fields.texts("authors", FieldLimits.NAME).stream()
                        .flatMap(name -> AuthorList.named(name, "", "", "").stream())
                        .toList(),
                null,
                Categories.of(fields.texts("categories", FieldLimits.CATEGORY).stream()),
                publishedAt,
                fields.instant("updatedAt").orElse(publishedAt),
                versions(fields),
                fields.text("comments", FieldLimits.REMARK).orElse(null),
                fields.text("journalRef", FieldLimits.REMARK).orElse(null),
                fields.text("doi", FieldLimits.REMARK).orElse(null),
                fields.json().path("withdrawn").asBoolean(false));
    }

    private static List<PaperVersion> versions(JsonFields fields) {
        return fields.list("versions", item -> {
            JsonFields version = new JsonFields(item);
            return new PaperVersion(
                    version.count("version").orElse(0),
                    version.instant("createdAt").orElse(null));
        });
    }

    private static FoundSignals signals(PaperId id, JsonFields fields) {
        Optional<LocalDate> listDay = fields.text("listDay", 10).map(LocalDate::parse);
        return new FoundSignals(
                id,
                listDay.orElse(null),
                fields.instant("submittedOnDailyAt").orElse(null),
                fields.count("upvotes").orElse(0),
                fields.count("comments").orElse(0),
                fields.object("submittedBy")
                        .map(person -> new PaperSignals.Person(
                                person.required("name", FieldLimits.NAME),
                                person.text("fullname", FieldLimits.NAME).orElse(null),
                                person.url("avatarUrl").orElse(null)))
                        .orElse(null),
                fields.url("githubRepo").orElse(null),
                fields.count("githubStars").orElse(null),
                fields.url("projectPage").orElse(null),
                fields.object("organization")
                        .map(organization -> new PaperSignals.Organization(
                                organization.required("name", FieldLimits.NAME),
                                organization.text("fullname", FieldLimits.NAME).orElse(null),
                                organization.url("avatarUrl").orElse(null)))
                        .orElse(null),
                fields.texts("mediaUrls", FieldLimits.URL).stream()
                        .map(JsonFields::requireWebAddress)
                        .toList(),
                fields.texts("linkedModels", FieldLimits.NAME),
                fields.texts("linkedDatasets", FieldLimits.NAME),
                fields.texts("linkedSpaces", FieldLimits.NAME),
                List.of());
    }
}
