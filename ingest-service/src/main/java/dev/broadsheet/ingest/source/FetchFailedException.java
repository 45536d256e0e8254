package dev.broadsheet.ingest.source;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A host did not answer, or with a refusal. The message is fit for everybody's eyes. */
public class FetchFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as metrics count it. */
    enum Kind {
        /** 429 or 503: we asked too often, or the host is closed. */
        REFUSED,
        /** Any other status that was not asked for. */
        STATUS,
        /** No answer at all, or not to its end. */
        UNREACHABLE
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;

    FetchFailedException(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = requirePresent(kind, "kind");
        this.retryAfter = retryAfter;
    }

    /** The host answered in its own words that it will not do what it was asked. */
    public static FetchFailedException refused(String message) {
        return new FetchFailedException(Kind.REFUSED, message, Optional.empty());
    }

    /** The host answers, but for this address: another one may well be fine. */
    boolean isAboutThePartAlone() {
        return kind == Kind.STATUS;
    }

    Kind kind() {
        return kind;
    }

    /** How long the host wants to be left alone, if it says so. */
    Optional<Duration> retryAfter() {
        return retryAfter == null ? Optional.empty() : retryAfter;
    }
}
