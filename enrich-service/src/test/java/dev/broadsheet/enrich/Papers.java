package dev.broadsheet.enrich;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.Instant;
import java.util.List;

/** Papers that nobody wrote. */
public final class Papers {

    public static final String ABSTRACT =
            "Weather models are slow. Older emulators forget rare storms and drift after a"
                    + " few days. In this paper, we propose StormCast, a graph neural network that predicts rare storms from"
                    + " satellite images and forgets none of them. On nine benchmarks, the graph neural network halves the"
                    + " error of earlier emulators. Code is at https://github.com/example/stormcast.";

    private static final Instant PUBLISHED = Instant.parse("2026-01-22T03:51:43Z");

    private Papers() {}

    public static PaperDiscovered storms(String id) {
        return of(id, 1, "StormCast: Graph Neural Networks for Rare Storms", ABSTRACT, "12 pages", false);
    }

    public static PaperDiscovered of(
            String id, long revision, String title, String abstractText, String comments, boolean deleted) {
        return new PaperDiscovered(
                new PaperId(id),
                revision,
                1,
                title,
                abstractText,
                List.of(Author.named("Ada Example")),
                List.of("cs.LG"),
                PUBLISHED,
                PUBLISHED,
                List.of(),
                comments,
                null,
                null,
                List.of(),
                "sample",
                false,
                deleted);
    }
}
