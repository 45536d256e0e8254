package dev.broadsheet.ingest.records;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.broadsheet.contracts.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Which source each part of a paper of record was taken from. */
record Provenance(@JsonValue Map<Part, Claim> claims) {

    static final Provenance NONE = new Provenance(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Provenance {
        // In the order of the parts: that of Map.copyOf is another in each run, and equal papers would have unequal
        // rows.
        Map<Part, Claim> ordered = new EnumMap<>(Part.class);
        ordered.putAll(claims);
        claims = Collections.unmodifiableMap(ordered);
    }

    static Provenance parse(String json) {
        return json == null ? NONE : EventJson.read(json.getBytes(StandardCharsets.UTF_8), Provenance.class);
    }

    /** Whether a source that tells this part is to be believed more than the one that told it before. */
    boolean yields(Part part, Claim coming) {
        Claim standing = claims.get(part);
        return standing == null || standing.givesWayTo(coming, part);
    }

    Provenance with(Part part, Claim claim) {
        Map<Part, Claim> changed = new EnumMap<>(Part.class);
        changed.putAll(claims);
        changed.put(part, claim.keepingVersionOf(claims.get(part)));
        return new Provenance(changed);
    }

    String toJson() {
        return new String(EventJson.write(this), StandardCharsets.UTF_8);
    }
}
