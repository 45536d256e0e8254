package dev.broadsheet.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.encoder.bench.Mean;
import dev.broadsheet.local.bench.Closeness;
import dev.broadsheet.local.bench.KnownItems;
import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** {@code ./dev bench known-items}: whether papers are found by words that a reader remembers of them. */
record KnownItemsBench(Settings settings, Console console) {

    private static final double ALIKE = 0.85;

    /** @param arguments a file of papers, gzip, one JSON object a line */
    void run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new LaunchException("Which papers?", "./dev bench known-items FILE");
        }
        PapersOfItsOwn.measure(() -> measure(lines(Path.of(arguments.getFirst()))));
    }

    private void measure(List<String> lines) throws IOException, InterruptedException {
        try (PapersOfItsOwn papers = PapersOfItsOwn.start(settings, console, "known-items");
                KnownItems items = new KnownItems(papers.search(), lines)) {
            items.writePapers(papers.file());
            papers.load(items.papers());
            console.line("%,d papers, MRR@10".formatted(items.papers()));
            items.measure()
                    .forEach((remembered, ranks) -> console.line("  %-26s %s".formatted(remembered, Mean.of(ranks))));
            print(Closeness.of(papers.openSearch()));
        }
    }

    private void print(Closeness closeness) {
        console.line(
                "Of 10,000 papers, how many are near to one, and to the middle of 2, 3, 5 of which each has 0.85 with the first");
        for (double cosine : new double[] {0.80, 0.85, 0.88, 0.90, 0.91, 0.92, 0.93}) {
            console.line("  cosine %.2f   %8.1f %8.1f %8.1f %8.1f"
                    .formatted(
                            cosine,
                            closeness.near(1, ALIKE, cosine),
                            closeness.near(2, ALIKE, cosine),
                            closeness.near(3, ALIKE, cosine),
                            closeness.near(5, ALIKE, cosine)));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
