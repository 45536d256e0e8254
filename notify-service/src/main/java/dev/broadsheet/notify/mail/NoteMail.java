package dev.broadsheet.notify.mail;

import dev.broadsheet.notify.mime.Header;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Mails of a few sentences and one button. */
@ApplicationScoped
class NoteMail {

    private final MailLinks links;
    private final ListHeaders headers;
    private final MailTexts texts;

    @Inject
    NoteMail(MailLinks links, ListHeaders headers, MailTexts texts) {
        this.links = links;
        this.headers = headers;
        this.texts = texts;
    }

    /** The question to an address's owner whether they want our mails. */
    Written confirmation(Letter letter) {
        Words words = Words.in(letter.language());
        Note note = new Note(
                words,
                words.say("confirmation.title"),
                List.of(words.say("confirmation.text")),
                words.say("confirmation.button"),
                links.confirm(letter.reader()),
                words.say("confirmation.quiet"),
                "",
                links.home());
        // Not of the list yet: there is nothing to leave.
        return written(note, words.say("confirmation.subject"), List.of());
    }

    /** Nothing today, and why: for readers who do not want silence. */
    Written empty(Letter letter, String period) {
        Words words = Words.in(letter.language());
        String unsubscribe = links.unsubscribe(letter.reader());
        boolean daily = "daily".equals(period);
        String from = daily ? words.longDate(letter.day()) : words.shortDate(letter.day());
        Note note = new Note(
                words,
                words.say("empty." + period + ".title"),
                List.of(words.say("empty." + period + ".text", from, words.shortDate(letter.lastDay()))),
                words.say("empty.button"),
                daily ? links.day(letter.day()) : links.week(letter.day()),
                words.say("why." + period),
                unsubscribe,
                links.home());
        return written(note, words.say("empty." + period + ".title"), headers.of(letter, unsubscribe));
    }

    /** Mails come again after they were stopped because of bounces or complaints. */
    Written bounceNotice(Letter letter) {
        Words words = Words.in(letter.language());
        String unsubscribe = links.unsubscribe(letter.reader());
        Note note = new Note(
                words,
                words.say("bounce.title"),
                List.of(words.say("bounce.text.1", words.longDate(letter.day())), words.say("bounce.text.2")),
                words.say("bounce.button"),
                links.home(),
                words.say("bounce.quiet"),
                unsubscribe,
                links.home());
        return written(note, words.say("bounce.subject"), headers.of(letter, unsubscribe));
    }

    private Written written(Note note, String subject, List<Header> headers) {
        return new Written(note.language(), subject, texts.noteText(note), texts.noteHtml(note), headers);
    }
}
