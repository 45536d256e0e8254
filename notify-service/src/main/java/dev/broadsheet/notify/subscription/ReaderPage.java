package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.mail.MailLanguage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A reader as the page of preferences shows it, by the reader's own clock. */
record ReaderPage(Reader reader) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /** A day of the week, or a language, to choose. */
    record Choice(String value, String label, boolean chosen) {}

    public String address() {
        return reader.address();
    }

    public Preferences preferences() {
        return reader.preferences();
    }

    public String timeZone() {
        return reader.preferences().timeZone().getId();
    }

    public List<Held> subscriptions() {
        return reader.subscriptions();
    }

    public List<Choice> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new Choice(
                        day.name().toLowerCase(Locale.ROOT),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        day == reader.preferences().weeklyOn()))
                .toList();
    }

    public List<Choice> languages() {
        return Stream.of(MailLanguage.values())
                .map(language -> new Choice(
                        language.tag(),
                        language.title(),
                        language == reader.preferences().language()))
                .toList();
    }

    /** Null if nothing is scheduled. */
    public String next() {
        return reader.nextDigestAt().map(moment -> local(moment, MOMENT)).orElse(null);
    }

    /** Null if mails come. */
    public String pausedUntil() {
        return reader.pausedUntil().map(moment -> local(moment, DAY)).orElse(null);
    }

    private String local(Instant moment, DateTimeFormatter form) {
        return form.format(moment.atZone(reader.preferences().timeZone()));
    }
}
