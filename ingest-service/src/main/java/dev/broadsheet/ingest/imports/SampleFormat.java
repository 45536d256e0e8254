package dev.broadsheet.ingest.imports;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.contracts.paper.PaperVersion;
import dev.broadsheet.ingest.records.Authority;
import dev.broadsheet.ingest.records.DisplayText;
import dev.broadsheet.ingest.records.Found;
import dev.broadsheet.ingest.records.FoundPaper;
import dev.broadsheet.ingest.records.FoundSignals;
import dev.broadsheet.ingest.records.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Our own format: authors as a list of names, ISO 8601 dates, and the signals beside the paper. */
final class SampleFormat {

    private static final Origin ORIGIN = new Origin("sample", Authority.COPY);

    private SampleFormat() {}

    static Found read(Fields fields) {
        FoundPaper paper = paper(fields);
        return Found.of(paper, fields.object("signals").map(signals -> signals(paper.id(), signals)));
    }

    private static FoundPaper paper(Fields fields) {
        Instant publishedAt = fields.instant("publishedAt")
                .orElseThrow(() -> new UnreadableLineException("the field 'publishedAt' is missing"));
        return new FoundPaper(
                PaperId.parse(fields.required("id", Limits.ID)),
                ORIGIN,
                fields.count("version").orElse(1),
                DisplayText.plain(fields.required("title", Limits.TITLE)),
                DisplayText.plain(fields.text("abstract", Limits.ABSTRACT).orElse("")),
                fields.texts("authors", Limits.NAME).stream().map(Author::named).toList(),
                null,
                fields.texts("categories", Limits.CATEGORY),
                publishedAt,
                fields.instant("updatedAt").orElse(publishedAt),
                versions(fields),
                fields.text("comments", Limits.REMARK).orElse(null),
                fields.text("journalRef", Limits.REMARK).orElse(null),
                fields.text("doi", Limits.REMARK).orElse(null),
                fields.json().path("withdrawn").asBoolean(false));
    }

    private static List<PaperVersion> versions(Fields fields) {
        return fields.list("versions", item -> {
            Fields version = new Fields(item);
            return new PaperVersion(
                    version.count("version").orElse(0),
                    version.instant("createdAt").orElse(null));
        });
    }

    private static FoundSignals signals(PaperId id, Fields fields) {
        Optional<LocalDate> listDay = fields.text("listDay", 10).map(LocalDate::parse);
        return new FoundSignals(
                id,
                listDay.orElse(null),
                fields.instant("submittedOnDailyAt").orElse(null),
                fields.count("upvotes").orElse(0),
                fields.count("comments").orElse(0),
                fields.object("submittedBy")
                        .map(person -> new PaperSignals.Person(
                                person.required("name", Limits.NAME),
                                person.text("fullname", Limits.NAME).orElse(null),
                                person.url("avatarUrl").orElse(null)))
                        .orElse(null),
                fields.url("githubRepo").orElse(null),
                fields.count("githubStars").orElse(null),
                fields.url("projectPage").orElse(null),
                fields.object("organization")
                        .map(organization -> new PaperSignals.Organization(
                                organization.required("name", Limits.NAME),
                                organization.text("fullname", Limits.NAME).orElse(null),
                                organization.url("avatarUrl").orElse(null)))
                        .orElse(null),
                fields.texts("mediaUrls", Limits.URL).stream()
                        .map(Fields::requireWebAddress)
                        .toList(),
                fields.texts("linkedModels", Limits.NAME),
                fields.texts("linkedDatasets", Limits.NAME),
                fields.texts("linkedSpaces", Limits.NAME),
                List.of());
    }
}
