package dev.broadsheet.enrich.enricher;

import dev.broadsheet.contracts.paper.Embedding;
import dev.broadsheet.contracts.paper.PaperDiscovered;
import dev.broadsheet.encoder.Encoding;
import java.util.List;
import java.util.Optional;

/**
 * A paper as its enrichers read it: what several of them need is made once, when the first asks. The transformer reads a
 * paper once: sentences and phrases have their vectors from that one inference. A paper whose text was read in an earlier
 * revision is not read again for its vector. Safe for several threads, because an
 * enricher that nobody waits for any more may still be at it.
 */
public final class Reading {

    private final PaperDiscovered paper;
    private final Language language;
    private final TextReader reader;
    private final FindingsCache earlier;
    private final int abstractFrom;
    private final String text;
    private Encoding encoding;
    private Embedding embedding;
    private Sentence title;
    private List<Sentence> sentences;

    /** Of a paper of which no earlier revision is known. */
    public Reading(PaperDiscovered paper, Language language, TextReader reader) {
        this(paper, language, reader, FindingsCache.none());
    }

    Reading(PaperDiscovered paper, Language language, TextReader reader, FindingsCache earlier) {
        this.paper = paper;
        this.language = language;
        this.reader = reader;
        this.earlier = earlier;
        String head = paper.title() + (paper.title().matches(".*[.?!]\\s*") ? " " : ". ");
        this.abstractFrom = head.length();
        this.text = paper.abstractText().isBlank() ? paper.title() : head + paper.abstractText();
    }

    public PaperDiscovered paper() {
        return paper;
    }

    /** Title and abstract as one text, which the transformer reads. */
    public String text() {
        return text;
    }

    TextHash textHash() {
        return TextHash.of(paper);
    }

    public synchronized Sentence title() {
        if (title == null) {
            title = language.sentence(paper.title(), 0);
        }
        return title;
    }

    /** The sentences of the abstract; none if it has no abstract. */
    public synchronized List<Sentence> sentences() {
        if (sentences == null) {
            sentences = language.sentences(paper.abstractText(), abstractFrom);
        }
        return sentences;
    }

    /** The vector of {@link #text()}. */
    public synchronized Embedding embedding() {
        if (embedding == null) {
            embedding = earlier.get("embedding", textHash(), this::read).embedding();
        }
        return embedding;
    }

    private Findings read() {
        Findings findings = new Findings();
        findings.embedding(new Embedding(encoding().vector()));
        return findings;
    }

    /** What the transformer says of {@link #text()}: an inference, if it was not asked before. */
    public synchronized Encoding encoding() {
        if (encoding == null) {
            encoding = reader.encode(text);
        }
        return encoding;
    }

    /**
     * The vector of a part of {@link #text()}, {@code float[dimensions]} of unit length; empty where the text is longer
     * than the model reads.
     */
    public Optional<float[]> part(int from, int to) {
        return encoding().part(from, to);
    }
}
