package dev.broadsheet.notify.schedule;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clock of this installation's editions. */
final class EditionClocks {

    private EditionClocks() {}

    @Produces
    @Singleton
    static EditionClock clock(DigestConfig config) {
        return new EditionClock(config.hour());
    }
}
