package dev.broadsheet.notify.subscription;

import java.time.Duration;

/** An address was written into forms too often, or a client wrote too many. */
class AskingTooOftenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    AskingTooOftenException(Duration wait) {
        super("that was asked for too often; please try again in " + minutes(wait));
        this.wait = wait;
    }

    /** For {@code Retry-After}. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String minutes(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }
}
