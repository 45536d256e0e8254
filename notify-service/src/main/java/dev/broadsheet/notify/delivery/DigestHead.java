package dev.broadsheet.notify.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a digest says around its papers. */
record DigestHead(LocalDate day, String home, String dayPage, String unsubscribe) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    public String subject() {
        return "Daily papers of " + SHORT.format(day);
    }

    public String longDay() {
        return LONG.format(day);
    }
}
