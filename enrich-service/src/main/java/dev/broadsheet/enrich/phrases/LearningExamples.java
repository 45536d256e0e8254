package dev.broadsheet.enrich.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Candidates and whether they are key phrases, in little space: features by number. */
final class LearningExamples {

    @SuppressWarnings("ArrayRecordComponent") // Lives inside one training and is never compared.
    record Example(int[] features, float[] values, boolean keyPhrase) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private int[] seen = new int[1024];

    void add(Map<String, Double> features, boolean keyPhrase) {
        int[] present = new int[features.size()];
        float[] values = new float[present.length];
        int at = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            present[at] = number(feature.getKey());
            values[at++] = feature.getValue().floatValue();
        }
        examples.add(new Example(present, values, keyPhrase));
    }

    private int number(String name) {
        int number = numbers.computeIfAbsent(name, unknown -> {
            names.add(unknown);
            return names.size() - 1;
        });
        if (number == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seen.length);
        }
        seen[number]++;
        return number;
    }

    List<Example> examples() {
        return examples;
    }

    List<String> names() {
        return names;
    }

    /** In how many examples the feature is. */
    int seen(int feature) {
        return seen[feature];
    }
}
