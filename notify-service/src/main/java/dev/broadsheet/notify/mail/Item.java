package dev.broadsheet.notify.mail;

import dev.broadsheet.notify.papers.ListedPaper;

/**
 * A paper as a mail shows it.
 *
 * @param rank from 1
 * @param page where the paper is read
 * @param changed what became of it since the reader had it; mostly empty
 * @param more where the reader asks for more like this; empty where nothing of the reader's led to it
 */
record Item(Words words, int rank, ListedPaper paper, String page, String changed, String more, String less) {

    public String title() {
        return paper.title();
    }

    public String authors() {
        int others = paper.otherAuthors();
        return others == 0 ? paper.firstAuthors() : words.count("authors", others, paper.firstAuthors(), others);
    }

    public int upvotes() {
        return paper.upvotes();
    }

    public String comments() {
        return words.count("comments", paper.comments(), paper.comments());
    }

    public String summary() {
        return paper.summary().orElse("");
    }

    /** For the text part. */
    public String wrapped(String text) {
        return Wrapped.of(text, "   ");
    }

    public String code() {
        return paper.codeUrl().orElse("");
    }
}
