package dev.broadsheet.notify.reason;

/**
 * Why a paper is in a reader's mail.
 *
 * @param detail of what it speaks, as the reader knows it: the topic's name, the category, the author's name, the
 *     search as typed, the title of the paper it is close to; empty for the trending ones
 */
public record Reason(Kind kind, String detail) {

    /** The kinds in the order in which a mail groups its papers. */
    public enum Kind {
        SEARCH,
        AUTHOR,
        SIMILAR,
        TOPIC,
        CATEGORY,
        TRENDING
    }

    /** The paper stands in the edition that every reader gets. */
    public static final Reason TRENDING = new Reason(Kind.TRENDING, "");
}
