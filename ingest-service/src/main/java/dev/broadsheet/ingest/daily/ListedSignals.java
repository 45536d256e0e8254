package dev.broadsheet.ingest.daily;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import dev.broadsheet.ingest.reading.FieldLimits;
import dev.broadsheet.ingest.records.FoundSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the community says of a paper on Hugging Face. */
final class ListedSignals {

    private ListedSignals() {}

    /**
     * @param paper the paper itself
     * @param entry what stands around it in a list, where some fields are too and others only
     */
    static FoundSignals of(PaperId id, LenientFields paper, LenientFields entry) {
        Optional<Instant> listedAt = paper.instant("submittedOnDailyAt");
        List<PaperSignals.Comment> discussion = Discussion.of(paper);
        return new FoundSignals(
                id,
                listedAt.map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(null),
                listedAt.orElse(null),
                paper.count("upvotes").orElse(0),
                entry.count("numComments").orElse(discussion.size()),
                submitter(paper, entry).orElse(null),
                paper.url("githubRepo").orElse(null),
                paper.count("githubStars").orElse(null),
                paper.url("projectPage").orElse(null),
                organization(paper, entry).orElse(null),
                media(paper, entry),
                paper.ids("linkedModels"),
                paper.ids("linkedDatasets"),
                paper.ids("linkedSpaces"),
                discussion);
    }

    private static Optional<PaperSignals.Person> submitter(LenientFields paper, LenientFields entry) {
        return paper.object("submittedOnDailyBy")
                .or(() -> entry.object("submittedBy"))
                .flatMap(ListedSignals::person);
    }

    /** The handle is {@code user}, {@code name} or both, depending on the year and the place. */
    static Optional<PaperSignals.Person> person(LenientFields account) {
        return account.text("user", FieldLimits.NAME)
                .or(() -> account.text("name", FieldLimits.NAME))
                .map(handle -> new PaperSignals.Person(
                        handle,
                        account.text("fullname", FieldLimits.NAME).orElse(null),
                        account.url("avatarUrl").orElse(null)));
    }

    private static Optional<PaperSignals.Organization> organization(LenientFields paper, LenientFields entry) {
        return paper.object("organization")
                .or(() -> entry.object("organization"))
                .flatMap(found -> found.text("name", FieldLimits.NAME)
                        .map(handle -> new PaperSignals.Organization(
                                handle,
                                found.text("fullname", FieldLimits.NAME).orElse(null),
                                found.url("avatar")
                                        .or(() -> found.url("avatarUrl"))
                                        .orElse(null))));
    }

    private static List<String> media(LenientFields paper, LenientFields entry) {
        List<String> beside = entry.urls("mediaUrls");
        return beside.isEmpty() ? paper.urls("mediaUrls") : beside;
    }
}
