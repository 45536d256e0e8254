package dev.broadsheet.notify.subscription;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Pages as answers. */
final class Answers {

    private Answers() {}

    static Uni<RestResponse<TemplateInstance>> ok(TemplateInstance page) {
        return of(RestResponse.Status.OK, page);
    }

    static Uni<RestResponse<TemplateInstance>> of(RestResponse.Status status, TemplateInstance page) {
        return Uni.createFrom().item(RestResponse.status(status, page));
    }

    /** So that a page that is loaded again changes nothing again. */
    static RestResponse<TemplateInstance> seeOther(String path) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                // As it is: the gateway may be reached under more names than one.
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    static RestResponse<TemplateInstance> later(RestResponse<TemplateInstance> page, AskingTooOftenException refusal) {
        page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, refusal.seconds());
        return page;
    }
}
