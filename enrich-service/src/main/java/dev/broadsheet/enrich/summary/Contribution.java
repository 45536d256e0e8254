package dev.broadsheet.enrich.summary;

import dev.broadsheet.enrich.enricher.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the sentence by cues of contribution and by closeness to title and abstract as a whole (the centroid of
 * Radev et al., 2004, "Centroid-based summarization of multiple documents").
 */
final class Contribution {

    private static final Pattern INTRODUCES = Pattern.compile(
            "\\b(?:we|this (?:paper|work|article|report|survey)|our (?:paper|work))\\s+(?:\\w+\\s+){0,2}?"
                    + "(?:propos|present|introduc|develop|design|describ|releas|build|built|creat|establish)\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STUDIES = Pattern.compile(
            "\\b(?:we|this (?:paper|work|article|report|survey|study))\\s+(?:\\w+\\s+){0,2}?"
                    + "(?:show|demonstrat|find|found|prove|stud|investigat|explor|argu|address|formulat|report|examin"
                    + "|analy|revisit|review|provid|offer)\\w*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HERE =
            Pattern.compile("\\b(?:in this (?:paper|work|report|study)|here,? we)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile(
            "https?://|\\b(?:code|models?|data|datasets?) (?:is|are|will be) (?:publicly )?(?:available|released)",
            Pattern.CASE_INSENSITIVE);

    private Contribution() {}

    static Optional<Sentence> of(Sentence title, List<Sentence> sentences) {
        Stems titleStems = Stems.of(title);
        List<Stems> stems = sentences.stream().map(Stems::of).toList();
        Stems whole =
                Stems.sum(Stream.concat(Stream.of(titleStems), stems.stream()).toList());
        return IntStream.range(0, sentences.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> cue(sentences.get(i).text())
                        + 1.0 * stems.get(i).cosine(whole)
                        + 0.5 * stems.get(i).cosine(titleStems)
                        - 0.02 * i))
                .map(sentences::get);
    }

    private static double cue(String sentence) {
        double cue = 0;
        if (INTRODUCES.matcher(sentence).find()) {
            cue += 0.6;
        } else if (STUDIES.matcher(sentence).find()) {
            cue += 0.25;
        }
        if (HERE.matcher(sentence).find()) {
            cue += 0.15;
        }
        return ASIDE.matcher(sentence).find() ? cue - 0.5 : cue;
    }
}
