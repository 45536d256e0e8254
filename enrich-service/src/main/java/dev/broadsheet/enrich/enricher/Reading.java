package dev.broadsheet.enrich.enricher;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import java.util.List;

/** A paper as its enrichers read it: what several of them need is made once, when the first asks. Used by one thread. */
public final class Reading {

    private final PaperDiscovered paper;
    private final Language language;
    private Sentence title;
    private List<Sentence> sentences;

    public Reading(PaperDiscovered paper, Language language) {
        this.paper = paper;
        this.language = language;
    }

    public PaperDiscovered paper() {
        return paper;
    }

    /** Title and abstract as one text. */
    public String text() {
        String end = paper.title().matches(".*[.?!]\\s*") ? " " : ". ";
        return paper.abstractText().isBlank() ? paper.title() : paper.title() + end + paper.abstractText();
    }

    public Sentence title() {
        if (title == null) {
            title = language.sentence(paper.title());
        }
        return title;
    }

    /** The sentences of the abstract; none if it has no abstract. */
    public List<Sentence> sentences() {
        if (sentences == null) {
            sentences = language.sentences(paper.abstractText());
        }
        return sentences;
    }
}
