package dev.broadsheet.notify.stage;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Link;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A paper of a test, told by what matters there. */
public record SomePaper(
        String id, String title, LocalDate listDay, int upvotes, int comments, Optional<String> repository) {

    private static final Instant PUBLISHED = Instant.parse("2026-05-20T12:00:00Z");

    public static SomePaper of(String id, String title, String listDay, int upvotes, int comments) {
        return new SomePaper(id, title, LocalDate.parse(listDay), upvotes, comments, Optional.empty());
    }

    public SomePaper withRepository(String address) {
        return new SomePaper(id, title, listDay, upvotes, comments, Optional.of(address));
    }

    public PaperEnriched enriched(long revision) {
        return enriched(revision, false, false);
    }

    public PaperEnriched enriched(long revision, boolean withdrawn, boolean deleted) {
        PaperDiscovered paper = new PaperDiscovered(
                new PaperId(id),
                revision,
                1,
                title,
                "An abstract.",
                List.of(
                        Author.named("Ada Lovelace"),
                        Author.named("Alan Turing"),
                        Author.named("Grace Hopper"),
                        Author.named("Kurt Gödel")),
                List.of("cs.CL"),
                PUBLISHED,
                PUBLISHED,
                List.of(),
                null,
                null,
                null,
                List.of(),
                "test",
                withdrawn,
                deleted);
        return new PaperEnriched(
                paper,
                "g1",
                null,
                List.of(),
                new PaperEnriched.Summary("It says in one sentence what is new about " + title + ".", "a model"),
                List.of(),
                List.of(new Link(Link.Kind.CODE, "https://code.example.org/" + id)),
                null,
                List.of());
    }

    public PaperSignals signals(long revision) {
        return new PaperSignals(
                new PaperId(id),
                revision,
                listDay,
                null,
                upvotes,
                comments,
                null,
                repository.orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                false);
    }
}
