package dev.broadsheet.notify.mail;

import java.util.List;

/**
 * A mail of a few sentences and one button, as its templates show it.
 *
 * @param link where the button leads
 * @param quiet what is said in small letters below; empty for nothing
 * @param quietLink an address after it; empty for none
 */
record Note(
        Words words,
        String title,
        List<String> sentences,
        String button,
        String link,
        String quiet,
        String quietLink,
        String home) {

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
}
