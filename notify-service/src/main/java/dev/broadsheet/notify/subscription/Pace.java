package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.web.RefusedException;
import java.util.Locale;
import java.util.stream.Stream;

/** How soon papers come. */
enum Pace {
    /** In a mail of its own, as soon as it is there. */
    INSTANT,
    /** With the digest of the day. */
    DAILY,
    /** With the digest of the week. */
    WEEKLY;

    /** Nothing written means daily. @throws RefusedException if it is none */
    static Pace parse(String written) {
        if (written == null || written.isBlank()) {
            return DAILY;
        }
        return Stream.of(values())
                .filter(pace -> pace.written().equals(written.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException("pace must be instant, daily or weekly"));
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
