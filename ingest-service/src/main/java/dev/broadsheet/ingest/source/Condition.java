package dev.broadsheet.ingest.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a source is. Whether its silence is normal is for the source to judge; whether it fails, for the runtime. */
public enum Condition {
    /** It has brought what it should have. */
    FRESH,
    /** It is silent, as on every such day of the week. */
    QUIET_DAY,
    /** It is silent, as on this day of the year. */
    HOLIDAY,
    /** It answers, but not with what it should have by now. */
    STALE,
    /** It does not answer, or with nothing that can be read. */
    FAILING;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
