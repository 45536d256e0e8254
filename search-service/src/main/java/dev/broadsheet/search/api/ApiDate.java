package dev.broadsheet.search.api;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment as clients of this API read it: UTC with a {@code Z} and always three digits of a second. */
@Schema(type = SchemaType.STRING, format = "date-time", examples = "2026-03-02T09:00:00.000Z")
record ApiDate(Instant moment) {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(UTC);

    static ApiDate startOf(LocalDate day) {
        return new ApiDate(day.atStartOfDay(UTC).toInstant());
    }

    @JsonValue
    @Override
    public String toString() {
        return FORMAT.format(moment);
    }
}
