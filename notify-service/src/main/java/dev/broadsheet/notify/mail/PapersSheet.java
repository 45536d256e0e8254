package dev.broadsheet.notify.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail of papers, as its templates show it.
 *
 * @param all where the rest of the period is read; empty where there is no such page
 * @param web this mail in the browser; empty where it is shown there already
 * @param preferences where the reader changes what comes, and when
 */
record PapersSheet(
        Words words,
        String title,
        List<Section> sections,
        String why,
        String home,
        String all,
        String allLabel,
        String web,
        String preferences,
        String unsubscribe) {

    private static final int LONGEST_PREVIEW = 180;

    /** The papers that have one reason. */
    record Section(String heading, List<Item> items) {}

    public String label(String key) {
        return words.say(key);
    }

    /** For the text part. */
    public String wrapped(String text) {
        return Wrapped.of(text, "");
    }

    public String language() {
        return words.language();
    }

    /** What an inbox shows beside the subject: the titles, not the masthead. */
    public String preview() {
        String titles = sections.stream()
                .flatMap(section -> section.items().stream())
                .map(Item::title)
                .collect(Collectors.joining(" · "));
        return titles.length() <= LONGEST_PREVIEW ? titles : Shortened.to(LONGEST_PREVIEW, titles);
    }
}
