package dev.broadsheet.notify.mail;

import java.util.Optional;
import java.util.stream.Stream;

/** The languages that mails are written in: for each there is a file {@code words/mail*.properties}. */
public enum MailLanguage {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch");

    private final String tag;
    private final String title;

    MailLanguage(String tag, String title) {
        this.tag = tag;
        this.title = title;
    }

    /** @param tag of BCP 47, two letters */
    public static Optional<MailLanguage> of(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    public String tag() {
        return tag;
    }

    /** In itself. */
    public String title() {
        return title;
    }
}
