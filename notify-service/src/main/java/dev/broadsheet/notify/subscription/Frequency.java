package dev.broadsheet.notify.subscription;

import dev.broadsheet.notify.web.RefusedException;
import java.util.Locale;
import java.util.stream.Stream;

/** How often a digest comes. */
enum Frequency {
    DAILY;

    /** @throws RefusedException if it is none */
    static Frequency parse(String written) {
        if (written == null || written.isBlank()) {
            return DAILY;
        }
        return Stream.of(values())
                .filter(frequency -> frequency.name().equals(written.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException("frequency must be daily"));
    }
}
