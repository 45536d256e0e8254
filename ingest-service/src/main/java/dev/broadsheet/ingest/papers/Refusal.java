package dev.broadsheet.ingest.papers;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The form of every error: a status, and what to mend. */
final class Refusal {

    private Refusal() {}

    static Response of(int status, String error) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", error))
                .build();
    }
}
