package dev.broadsheet.search.page;

/**
 * A stretch of a text.
 *
 * @param href where it leads; null where the text is only text
 */
public record Stretch(String text, String href) {

    /** Whether it leads away from our own pages. */
    public boolean isOutside() {
        return href != null && href.startsWith("http");
    }
}
