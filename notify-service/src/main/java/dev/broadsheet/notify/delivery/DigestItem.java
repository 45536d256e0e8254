package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.papers.ListedPaper;

/**
 * A paper as a digest shows it.
 *
 * @param rank from 1
 * @param page where the paper is read
 */
record DigestItem(int rank, ListedPaper paper, String page) {

    public String authors() {
        int others = paper.otherAuthors();
        if (others == 0) {
            return paper.firstAuthors();
        }
        return paper.firstAuthors() + " and " + others + (others == 1 ? " other" : " others");
    }

    public String comments() {
        return paper.comments() == 1 ? "1 comment" : paper.comments() + " comments";
    }

    public String summary() {
        return paper.summary().orElse("");
    }

    public String code() {
        return paper.codeUrl().orElse("");
    }
}
