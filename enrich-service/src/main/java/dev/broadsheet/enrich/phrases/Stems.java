package dev.broadsheet.enrich.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** By which two phrases are the same: the stems of their words, whatever stands between these. */
public final class Stems {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Stems() {}

    /** Lower case, split at whatever is no letter or digit (hyphens too), each part stemmed by Porter's algorithm. */
    public static List<String> of(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> stems = new ArrayList<>();
        for (String part : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            if (!part.isEmpty()) {
                stems.add(stemmer.stem(part));
            }
        }
        return stems;
    }
}
