package dev.broadsheet.ingest.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How far an import is; the last one says {@code done}.
 *
 * @param read lines so far
 * @param resumed of them, those that an earlier attempt had made durable; they were not looked at again
 * @param accepted papers that were new or changed, durably
 * @param unchanged papers that said nothing new
 * @param rejected lines that are no papers
 * @param errors the first of those, on the last report only
 * @param error why the import ended early, if it did; what was accepted stays, and the same file can be sent again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportProgress(
        long read,
        long resumed,
        long accepted,
        long unchanged,
        long rejected,
        Boolean done,
        List<LineError> errors,
        String error) {

    record LineError(long line, String error) {}
}
