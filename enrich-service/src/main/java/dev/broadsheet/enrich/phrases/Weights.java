package dev.broadsheet.enrich.phrases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What each feature says for or against a candidate, as it was learnt: a logistic regression. */
record Weights(Map<String, Double> byFeature) {

    /** The feature that every candidate has. */
    static final String BIAS = "bias";

    private static final String RESOURCE = "weights.tsv";

    Weights {
        byFeature = Map.copyOf(byFeature);
    }

    static Weights learnt() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the class path has no " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(in, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Weights read(BufferedReader lines) throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
        return new Weights(weights);
    }

    /** The log-odds that a candidate with these features is a key phrase. */
    double logOdds(Map<String, Double> features) {
        double sum = byFeature.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += byFeature.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return sum;
    }
}
