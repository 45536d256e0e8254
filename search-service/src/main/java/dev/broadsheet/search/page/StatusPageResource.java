package dev.broadsheet.search.page;

import dev.broadsheet.search.status.StatusProbe;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the platform is, for readers. It comes whatever is away. */
@Path("/status")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StatusPageResource {

    private final StatusProbe probe;
    private final Clock clock;

    StatusPageResource(StatusProbe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
    }

    /** The status page. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance status(StatusPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance status() {
        return Templates.status(StatusLayout.of(probe.status(), clock.instant()));
    }
}
