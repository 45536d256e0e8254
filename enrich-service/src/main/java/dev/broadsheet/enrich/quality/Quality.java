package dev.broadsheet.enrich.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Measures one enricher: its name and the file with the references are the arguments; prints the figures. */
public final class Quality {

    /** A measurement of one enricher on the papers of a file; prints its figures. */
    interface Measurement {
        void run(Path file, Trial trial) throws IOException, InterruptedException;
    }

    private static final Map<String, Measurement> MEASUREMENTS = Map.of(
            "facts", new FactQuality(),
            "learn-topics", new TopicLearning(),
            "links", new LinkQuality(),
            "phrases", new PhraseMeasurement(),
            "phrase-weights", new PhraseLearning(),
            "summary", SummaryMeasurement::run,
            "topics", new TopicQuality());

    private Quality() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Measurement measurement = arguments.length == 2 ? MEASUREMENTS.get(arguments[0]) : null;
        if (measurement == null) {
            System.err.println("Which of " + MEASUREMENTS.keySet() + ", and which file with references?");
            System.exit(2);
            return;
        }
        try (Trial trial = new Trial()) {
            measurement.run(Path.of(arguments[1]), trial);
        }
    }
}
