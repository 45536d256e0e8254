package dev.broadsheet.enrich.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * How much of a text stands in a reference and the other way round: F1 of precision and recall, 0 to 1, over Porter
 * stems of its alphanumeric tokens in lower case.
 *
 * @param unigrams ROUGE-1: over the tokens, in any order
 * @param longest ROUGE-L: over the longest common subsequence
 * @see <a href="https://aclanthology.org/W04-1013/">Lin, 2004, ROUGE: A Package for Automatic Evaluation of Summaries</a>
 */
record Rouge(double unigrams, double longest) {

    static Rouge of(String text, String reference) {
        List<String> found = tokens(text);
        List<String> wanted = tokens(reference);
        return new Rouge(
                f1(common(found, wanted), found.size(), wanted.size()),
                f1(longestCommon(found, wanted), found.size(), wanted.size()));
    }

    private static List<String> tokens(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> tokens = new ArrayList<>();
        for (String token : text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!token.isEmpty()) {
                tokens.add(stemmer.stem(token));
            }
        }
        return tokens;
    }

    private static int common(List<String> found, List<String> wanted) {
        Map<String, Integer> left = new HashMap<>();
        wanted.forEach(token -> left.merge(token, 1, Integer::sum));
        int common = 0;
        for (String token : found) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }

    private static int longestCommon(List<String> found, List<String> wanted) {
        int[] row = new int[wanted.size() + 1];
        for (String token : found) {
            int diagonal = 0;
            for (int j = 1; j <= wanted.size(); j++) {
                int above = row[j];
                row[j] = token.equals(wanted.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[wanted.size()];
    }

    private static double f1(int common, int found, int wanted) {
        return common == 0 ? 0 : 2.0 * common / (found + wanted);
    }
}
