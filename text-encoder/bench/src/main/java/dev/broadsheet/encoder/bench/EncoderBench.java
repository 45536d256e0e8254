package dev.broadsheet.encoder.bench;

import dev.broadsheet.encoder.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code ./dev bench encoder FOLDER}: the candidates side by side, as rows of a table. The folder has test collections
 * in the layout of BEIR.
 */
public final class EncoderBench {

    private static final int TEXTS = 100;

    private final Path vectors;
    private final List<TestCollection> collections;

    private EncoderBench(Path vectors, List<TestCollection> collections) {
        this.vectors = vectors;
        this.collections = collections;
    }

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Which folder with test collections, and which folder for vectors?");
            System.exit(2);
            return;
        }
        List<TestCollection> collections = TestCollection.in(Path.of(arguments[0]));
        if (collections.isEmpty()) {
            System.err.println("There is no test collection in " + arguments[0]);
            System.exit(2);
            return;
        }
        new EncoderBench(Path.of(arguments[1]), collections).run();
    }

    private void run() throws IOException, InterruptedException {
        List<String> texts = texts();
        sizes(texts);
        speed(texts);
        quality();
    }

    // Alternating among the collections, so that short and long texts are among them.
    private List<String> texts() {
        int each = (TEXTS + collections.size() - 1) / collections.size();
        return collections.stream()
                .flatMap(collection -> collection.documents().stream().limit(each))
                .limit(TEXTS)
                .map(TestCollection.Text::text)
                .toList();
    }

    private static void sizes(List<String> texts) throws IOException, InterruptedException {
        line("| model | on disk MiB | resident, loaded MiB | resident, peak MiB |");
        line("|---|---|---|---|");
        for (Candidate candidate : Candidate.values()) {
            Footprint.Sizes sizes = Footprint.measure(candidate, texts);
            line("| %s | %d | %d | %d |", candidate.title(), candidate.size() >> 20, sizes.loaded(), sizes.peak());
        }
    }

    private static void speed(List<String> texts) {
        line("");
        line("%d texts a round, two threads, rounds in turn; median (lowest to highest)", texts.size());
        line("");
        line("| model | texts/s | tokens/s | of the bundled |");
        line("|---|---|---|---|");
        Map<Candidate, SpeedTrial.Speed> speeds = SpeedTrial.run(texts);
        double first = speeds.get(Candidate.BGE_SMALL_INT8).textsPerSecond().median();
        speeds.forEach((candidate, speed) -> line(
                "| %s | %s | %s | %.2f |",
                candidate.title(),
                speed.textsPerSecond(),
                speed.tokensPerSecond(),
                speed.textsPerSecond().median() / first));
    }

    private void quality() throws IOException {
        line("");
        line("nDCG@10 of cosine alone; ± half of the 95%% interval, by bootstrap over the queries");
        line("");
        line("| model | "
                + String.join(
                        " | ", collections.stream().map(TestCollection::name).toList()) + " |");
        line("|---|" + "---|".repeat(collections.size()));
        Map<Candidate, List<double[]>> measured = new EnumMap<>(Candidate.class);
        for (Candidate candidate : Candidate.values()) {
            measured.put(candidate, quality(candidate));
            line("| %s | %s |", candidate.title(), cells(measured.get(candidate)));
        }
        line("");
        line("Difference to the bundled one, query by query");
        line("");
        List<double[]> first = measured.get(Candidate.BGE_SMALL_INT8);
        measured.forEach((candidate, ndcg) -> line("| %s | %s |", candidate.title(), cells(minus(ndcg, first))));
    }

    private List<double[]> quality(Candidate candidate) throws IOException {
        try (Threads threads = new Threads();
                SentenceEncoder encoder = candidate.load();
                VectorFile passages = VectorFile.in(vectors, encoder.descriptor())) {
            Retrieval retrieval = new Retrieval(encoder, passages, threads);
            return collections.stream().map(retrieval::measure).toList();
        }
    }

    private static List<double[]> minus(List<double[]> measured, List<double[]> first) {
        return IntStream.range(0, measured.size())
                .mapToObj(i -> difference(measured.get(i), first.get(i)))
                .toList();
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        Arrays.setAll(difference, i -> one[i] - other[i]);
        return difference;
    }

    private static String cells(List<double[]> values) {
        return String.join(
                " | ", values.stream().map(Mean::of).map(Mean::toString).toList());
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
