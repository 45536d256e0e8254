package dev.broadsheet.notify.links;

/** What a signed link allows, and the page that it opens. A token for one purpose is worthless for another. */
public enum Purpose {
    CONFIRM('c', "confirm"),
    UNSUBSCRIBE('u', "unsubscribe"),
    /** All that a reader can see and change of their own. */
    PREFERENCES('p', "preferences"),
    /** Reading a mail in the browser. */
    READ('r', "mail"),
    /** More or less of a paper of a mail. */
    FEEDBACK('f', "feedback");

    private final char code;
    private final String page;

    Purpose(char code, String page) {
        this.code = code;
        this.page = page;
    }

    byte code() {
        return (byte) code;
    }

    String page() {
        return page;
    }
}
