package dev.broadsheet.ingest.records;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperVersion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One paper, as different sources tell it. */
final class FoundPapers {

    static final PaperId ID = new PaperId("2601.99999");
    static final Instant SUBMITTED = Instant.parse("2026-01-20T03:51:43Z");
    static final Instant REVISED = Instant.parse("2026-02-10T10:00:00Z");
    static final Instant ANNOUNCED = Instant.parse("2026-01-22T05:00:00Z");

    private FoundPapers() {}

    /** arXiv's own record, with its versions. */
    static FoundPaper harvested(int version, String title) {
        List<PaperVersion> versions = Stream.iterate(1, number -> number + 1)
                .limit(version)
                .map(number -> new PaperVersion(number, number == 1 ? SUBMITTED : REVISED))
                .toList();
        return paper("arxiv-oai", Authority.RECORD, version, title, List.of("cs.CL", "cs.AI"), SUBMITTED, versions);
    }

    /** The announcement: no versions and no dates but its own. */
    static FoundPaper announced(int version, String title) {
        return paper("arxiv-feed", Authority.ANNOUNCEMENT, version, title, List.of("cs.CL"), ANNOUNCED, List.of());
    }

    /** A list of others' papers: neither version nor categories. */
    static FoundPaper listed(String title) {
        return paper("huggingface", Authority.LISTING, 0, title, List.of(), SUBMITTED, List.of());
    }

    private static FoundPaper paper(
            String source,
            Authority authority,
            int version,
            String title,
            List<String> categories,
            Instant publishedAt,
            List<PaperVersion> versions) {
        return new FoundPaper(
                ID,
                new Origin(source, authority),
                version,
                DisplayText.plain(title),
                DisplayText.plain("An abstract."),
                List.of(Author.named("Ada Lovelace")),
                null,
                categories,
                publishedAt,
                versions.isEmpty() ? publishedAt : versions.getLast().createdAt(),
                versions,
                authority == Authority.RECORD ? "12 pages" : null,
                null,
                null,
                authority == Authority.RECORD ? false : null);
    }
}
