package dev.broadsheet.local.papers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A line of the answer to an import: how far it is.
 *
 * @param resumed lines that an earlier attempt had brought
 * @param done whether this is the last line, and the whole file was read; absent before the last
 * @param errors the first rejected lines; on the last line
 * @param error why the import ended early, if it did
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImportReport(
        long read,
        long resumed,
        long accepted,
        long unchanged,
        long rejected,
        Boolean done,
        List<LineError> errors,
        String error) {

    /** Why a line was rejected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LineError(long line, String error) {}

    public boolean isComplete() {
        return Boolean.TRUE.equals(done);
    }
}
