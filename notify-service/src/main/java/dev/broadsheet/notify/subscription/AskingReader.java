package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.notify.web.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Whom a request of the API is about, by {@code ?token=}, or by {@code ?reader=} beside a credential. */
@RequestScoped
class AskingReader {

    private final ReaderAccess access;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    @Inject
    AskingReader(ReaderAccess access) {
        this.access = access;
    }

    /** @throws jakarta.ws.rs.WebApplicationException if the caller may not speak for anybody */
    SubscriberId reader() {
        return access.reader(
                address.getQueryParameters().getFirst("token"),
                id(address.getQueryParameters().getFirst("reader")),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private static UUID id(String written) {
        try {
            return written == null ? null : UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("reader must be an id like 5f0c0f5e-8a3b-4f49-9c39-0d6c8f8a7e11");
        }
    }
}
