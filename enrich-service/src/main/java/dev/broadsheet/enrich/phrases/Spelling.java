package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the words of a paper are written where nothing forces a capital on them. A title may have capitals everywhere, and
 * a sentence has one where it begins; a name has its own wherever it stands.
 */
record Spelling(Set<String> insideSentences) {

    private static final Pattern ONLY_CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}+");

    static Spelling of(List<StemmedSentence> sentences) {
        Set<String> inside = new HashSet<>();
        for (StemmedSentence sentence : sentences) {
            if (!sentence.isTitle()) {
                sentence.words().stream().skip(1).map(Word::text).forEach(inside::add);
            }
        }
        return new Spelling(inside);
    }

    String of(Occurrence phrase) {
        boolean inTitle = phrase.sentence().isTitle();
        return phrase.words().stream()
                .map(word -> inTitle || word.is("ADJ") || word.is("NOUN") ? ordinary(word.text()) : word.text())
                .collect(Collectors.joining(" "));
    }

    private String ordinary(String word) {
        if (insideSentences.contains(word)) {
            return word;
        }
        return Arrays.stream(word.split("(?<=-)"))
                .map(part -> ONLY_CAPITALISED.matcher(part.replace("-", "")).matches()
                        ? part.toLowerCase(Locale.ROOT)
                        : part)
                .collect(Collectors.joining());
    }
}
