package dev.broadsheet.notify.web;

/** Parts of pages. */
public final class PageText {

    private PageText() {}

    /** A link to go on by; null where there is none. */
    public record Way(String href, String label) {}
}
