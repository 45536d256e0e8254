package dev.broadsheet.enrich.phrases;

import dev.broadsheet.enrich.enricher.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What can be seen of a candidate without a transformer, by name: its words and their neighbours, their parts of speech
 * and shapes, how often and where it stands. {@link Weights} has a weight for each name that was learnt.
 */
final class Features {

    private static final int TAGS = 3;

    private final Map<String, Double> values = new HashMap<>();

    private Features() {}

    /** @param sentences how many the abstract has */
    static Map<String, Double> of(Candidate candidate, int sentences) {
        Features features = new Features();
        features.words(candidate.stems());
        features.form(candidate.occurrences().getFirst());
        double share = 1.0 / candidate.occurrences().size();
        candidate.occurrences().forEach(occurrence -> features.surroundings(occurrence, share));
        features.place(candidate, sentences);
        return features.values;
    }

    private void words(List<String> stems) {
        int last = stems.size() - 1;
        has("stems=" + Math.min(stems.size(), 6));
        if (last == 0) {
            has("only=" + stems.getFirst());
            return;
        }
        has("first=" + stems.getFirst());
        stems.subList(1, last).forEach(stem -> has("inside=" + stem));
        has("last=" + stems.get(last));
    }

    private void form(Occurrence occurrence) {
        List<Shape> shapes = occurrence.shapes();
        has("words=" + shapes.size());
        has("firstShape=" + shapes.getFirst());
        has("lastShape=" + shapes.getLast());
        values.put("names", shapes.stream().filter(Shape::isName).count() / (double) shapes.size());
    }

    private void surroundings(Occurrence occurrence, double share) {
        List<Word> words = occurrence.sentence().words();
        List<List<String>> stems = occurrence.sentence().stems();
        int before = occurrence.first() - 1;
        int after = occurrence.last() + 1;
        boolean begins = occurrence.beginsSentence();
        boolean ends = occurrence.endsSentence();
        add("before=" + (begins ? "^" : name(words.get(before), stems.get(before))), share);
        add("after=" + (ends ? "$" : name(words.get(after), stems.get(after))), share);
        String firstTag = occurrence.firstWord().tag();
        String lastTag = occurrence.lastWord().tag();
        add("beginning=" + (begins ? "^" : words.get(before).tag()) + '/' + firstTag, share);
        add("end=" + lastTag + '/' + (ends ? "$" : words.get(after).tag()), share);
        add("tags=" + tags(occurrence.words()), share);
    }

    private static String name(Word word, List<String> stems) {
        return stems.isEmpty() ? word.text() : String.join("-", stems);
    }

    private static String tags(List<Word> words) {
        String tags = words.stream().limit(TAGS).map(Word::tag).collect(Collectors.joining(" "));
        return words.size() > TAGS ? tags + " …" : tags;
    }

    private void place(Candidate candidate, int sentences) {
        values.put("count", Math.log(candidate.count()));
        // A title alone tells no places apart.
        if (sentences > 0) {
            int position = candidate.best().sentence().position();
            if (candidate.inTitle()) {
                has(position == 0 ? "titleOnly" : "title");
            }
            values.put("position", position / (double) sentences);
            if (position == sentences) {
                has("lastSentence");
            }
        }
    }

    private void has(String name) {
        add(name, 1);
    }

    private void add(String name, double value) {
        values.merge(name, value, Double::sum);
    }
}
