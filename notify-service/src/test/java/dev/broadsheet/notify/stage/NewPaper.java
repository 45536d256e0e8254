package dev.broadsheet.notify.stage;

import dev.broadsheet.contracts.paper.Author;
import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A paper with all that it can be looked for by. Its vector has four numbers. */
public record NewPaper(
        String id,
        String title,
        List<String> authors,
        List<String> categories,
        List<String> topics,
        Instant submittedAt,
        int version,
        boolean isWithdrawn,
        List<Double> vector,
        int upvotes,
        LocalDate listDay) {

    private static final Instant YESTERDAY = Instant.parse("2026-05-21T12:00:00Z");
    private static final double PROBABILITY = 0.75;

    public static NewPaper of(String id, String title) {
        return new NewPaper(
                id,
                title,
                List.of("Ada Lovelace"),
                List.of("math.CO"),
                List.of(),
                YESTERDAY,
                1,
                false,
                List.of(0.0, 0.0, 0.0, 1.0),
                0,
                null);
    }

    public NewPaper by(String... names) {
        return new NewPaper(
                id,
                title,
                List.of(names),
                categories,
                topics,
                submittedAt,
                version,
                isWithdrawn,
                vector,
                upvotes,
                listDay);
    }

    public NewPaper in(String... some) {
        return new NewPaper(
                id, title, authors, List.of(some), topics, submittedAt, version, isWithdrawn, vector, upvotes, listDay);
    }

    public NewPaper on(String... some) {
        return new NewPaper(
                id,
                title,
                authors,
                categories,
                List.of(some),
                submittedAt,
                version,
                isWithdrawn,
                vector,
                upvotes,
                listDay);
    }

    public NewPaper submitted(String instant) {
        return new NewPaper(
                id,
                title,
                authors,
                categories,
                topics,
                Instant.parse(instant),
                version,
                isWithdrawn,
                vector,
                upvotes,
                listDay);
    }

    public NewPaper version(int number) {
        return new NewPaper(
                id, title, authors, categories, topics, submittedAt, number, isWithdrawn, vector, upvotes, listDay);
    }

    public NewPaper withdrawn() {
        return new NewPaper(
                id, title, authors, categories, topics, submittedAt, version, true, vector, upvotes, listDay);
    }

    public NewPaper meaning(double... numbers) {
        return new NewPaper(
                id,
                title,
                authors,
                categories,
                topics,
                submittedAt,
                version,
                isWithdrawn,
                Arrays.stream(numbers).boxed().toList(),
                upvotes,
                listDay);
    }

    public NewPaper votes(int count) {
        return new NewPaper(
                id, title, authors, categories, topics, submittedAt, version, isWithdrawn, vector, count, listDay);
    }

    public NewPaper listed(String day) {
        return new NewPaper(
                id,
                title,
                authors,
                categories,
                topics,
                submittedAt,
                version,
                isWithdrawn,
                vector,
                upvotes,
                LocalDate.parse(day));
    }

    public PaperEnriched enriched(long revision) {
        return enriched(record(revision));
    }

    public PaperEnriched takenDown(long revision) {
        return new PaperEnriched(
                record(revision).takenDown(revision),
                "g1",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private PaperEnriched enriched(PaperDiscovered paper) {
        float[] numbers = new float[vector.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = vector.get(i).floatValue();
        }
        return new PaperEnriched(
                paper,
                "g1",
                new Embedding(numbers),
                List.of(new PaperEnriched.KeyPhrase("a phrase", PROBABILITY)),
                null,
                topics.stream()
                        .map(topic -> new PaperEnriched.Topic(topic, PROBABILITY))
                        .toList(),
                List.of(),
                null,
                List.of());
    }

    private PaperDiscovered record(long revision) {
        return new PaperDiscovered(
                new PaperId(id),
                revision,
                version,
                title,
                "An abstract of it.",
                authors.stream().map(Author::named).toList(),
                categories,
                submittedAt,
                submittedAt,
                List.of(),
                null,
                null,
                null,
                List.of(),
                "test",
                isWithdrawn,
                false);
    }

    public PaperSignals signals(long revision) {
        return new PaperSignals(
                new PaperId(id),
                revision,
                listDay,
                null,
                upvotes,
                0,
                null,
                null,
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
