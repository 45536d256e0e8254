package dev.broadsheet.ingest.reading;

import static dev.broadsheet.contracts.paper.Checks.requirePresent;
import static dev.broadsheet.contracts.paper.Checks.requireText;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One record that could not be read, with all that somebody needs who wants to know why.
 *
 * @param position where it stands in its document: {@code record 17, oai:arXiv.org:2310.06825} or {@code line 12}
 * @param cause what is wrong with it, in a sentence for an operator
 * @param raw as it came, at most {@value #MOST_RAW_BYTES} bytes of it; for XML the same elements written anew
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Unreadable(String position, String cause, byte[] raw) {

    public static final int MOST_RAW_BYTES = 64 * 1024;

    private static final int LONGEST_CAUSE = 1_000;

    public Unreadable {
        requireText(position, "position");
        requireText(cause, "cause");
        requirePresent(raw, "raw bytes");
        cause = cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause;
        raw = raw.length > MOST_RAW_BYTES ? Arrays.copyOf(raw, MOST_RAW_BYTES) : raw;
    }

    public static Unreadable of(String position, String cause, String raw) {
        return new Unreadable(position, cause, raw.getBytes(UTF_8));
    }
}
