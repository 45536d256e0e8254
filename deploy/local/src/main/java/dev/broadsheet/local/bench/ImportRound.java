package dev.broadsheet.local.bench;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.papers.ImportReport;
import dev.broadsheet.local.papers.PaperFile;
import dev.broadsheet.local.papers.PaperImport;
import dev.broadsheet.local.papers.StoredPapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The same file imported twice: as news, and when everything is known. */
public record ImportRound(Console console, int gateway, String ingestUrl, String token, StoredPapers stored) {

    private static final long BETWEEN_LOOKS_MILLIS = 20;

    /**
     * What a round measured.
     *
     * @param papers new ones
     * @param accepted papers/s until all were in PostgreSQL
     * @param published papers/s until all were in Kafka too
     * @param again papers/s when everything is known
     * @param eventsOfAgain events that the second import published
     * @param first papers/s of the first tenth, unless that is too short to tell
     * @param last papers/s of the last tenth
     * @param heap what the service's heap held at the end, garbage included, in MiB
     */
    public record Result(
            long papers,
            double accepted,
            double published,
            double again,
            double eventsOfAgain,
            double first,
            double last,
            double heap) {}

    /** Imports the file and waits until it is published, and then once more. */
    public Result run(Path file, String what) {
        IngestMetrics metrics = IngestMetrics.at(ingestUrl);
        Progress progress = new Progress();
        long begin = System.nanoTime();
        ImportReport news = send(file, what + " new     ", progress);
        double accepted = seconds(begin);
        awaitPublished();
        double published = seconds(begin);
        double events = metrics.eventsWritten();
        long beginAgain = System.nanoTime();
        ImportReport again = send(file, what + " again   ", new Progress());
        double againSeconds = seconds(beginAgain);
        return new Result(
                news.accepted(),
                news.accepted() / accepted,
                news.accepted() / published,
                again.unchanged() / againSeconds,
                metrics.eventsWritten() - events,
                progress.firstTenth(),
                progress.lastTenth(),
                metrics.heapMebibytes());
    }

    private ImportReport send(Path file, String what, Progress progress) {
        try (PaperFile papers = PaperFile.open(file.toString())) {
            return new PaperImport(console, gateway, token).send(papers, what, progress::on);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPublished() {
        try {
            while (stored.unpublished() > 0) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Prints minimum, median and maximum of several rounds over the same papers. */
    public static void print(Console console, List<Result> rounds) {
        console.line("%,d papers, %d rounds; papers/s, minimum, median and maximum"
                .formatted(rounds.getFirst().papers(), rounds.size()));
        row(console, "into PostgreSQL", rounds, Result::accepted);
        row(console, "and into Kafka", rounds, Result::published);
        row(console, "again, all known", rounds, Result::again);
        row(console, "ratio of again to news", rounds, result -> result.again() / result.published());
        row(console, "events of again", rounds, Result::eventsOfAgain);
        row(console, "heap at the end, MiB", rounds, Result::heap);
        if (rounds.getFirst().first() > 0) {
            row(console, "first tenth", rounds, Result::first);
            row(console, "last tenth", rounds, Result::last);
            row(console, "ratio of last to first", rounds, result -> result.last() / result.first());
        }
    }

    private static void row(Console console, String what, List<Result> rounds, ToDoubleFunction<Result> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        console.line("  %-24s %,10.2f %,10.2f %,10.2f"
                .formatted(what, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]));
    }
}
