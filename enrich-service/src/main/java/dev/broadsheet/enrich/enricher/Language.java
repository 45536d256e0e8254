package dev.broadsheet.enrich.enricher;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.util.Span;

/** Finds sentences, words and parts of speech in English text, by OpenNLP's models; safe for several threads. */
@Singleton
@Startup
public class Language {

    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    private static final String PARTS_OF_SPEECH = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /**
     * A compound stays one word, hyphen and all: "vision-language", "GPT-4o", "state-of-the-art". OpenNLP's own
     * tokenizer splits there, as its treebank does. An address is one word.
     */
    private static final Pattern WORD =
            Pattern.compile("(?:https?://|www\\.)\\S++|[\\p{L}\\p{N}]++(?:[-'’.][\\p{L}\\p{N}]++)*+\\+*+|\\S");

    private final ThreadSafeSentenceDetectorME sentenceDetector;
    private final ThreadSafePOSTaggerME tagger;

    public Language() {
        try (InputStream sentences = open(SENTENCES);
                InputStream partsOfSpeech = open(PARTS_OF_SPEECH)) {
            sentenceDetector = new ThreadSafeSentenceDetectorME(new SentenceModel(sentences));
            tagger = new ThreadSafePOSTaggerME(new POSModel(partsOfSpeech));
        } catch (IOException e) {
            throw new UncheckedIOException("a language model cannot be read", e);
        }
    }

    private static InputStream open(String model) {
        InputStream resource = Language.class.getResourceAsStream(model);
        if (resource == null) {
            throw new IllegalStateException("the class path has no " + model);
        }
        return resource;
    }

    /** @param from where the text begins in the text that the transformer reads */
    List<Sentence> sentences(String text, int from) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : sentenceDetector.sentPosDetect(text)) {
            sentences.add(sentence(span.getCoveredText(text).toString(), from + span.getStart()));
        }
        return sentences;
    }

    /** @param from as for {@link #sentences} */
    Sentence sentence(String text, int from) {
        List<MatchResult> found = WORD.matcher(text).results().toList();
        String[] words = found.stream().map(MatchResult::group).toArray(String[]::new);
        String[] tags = tagger.tag(words);
        List<Word> tagged = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tagged.add(new Word(words[i], from + found.get(i).start(), tags[i]));
        }
        return new Sentence(text, from, tagged);
    }
}
