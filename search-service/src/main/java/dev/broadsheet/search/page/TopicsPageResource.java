package dev.broadsheet.search.page;

import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.subjects.Subjects;
import dev.broadsheet.search.topics.TopicCounts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** The pages of topics. */
@Path("/topics")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class TopicsPageResource {

    private static final int NEWEST = 12;

    private final TopicCounts counts;
    private final PaperStore store;
    private final Subjects subjects;
    private final TopicLayout layout;

    TopicsPageResource(TopicCounts counts, PaperStore store, Subjects subjects, TopicLayout layout) {
        this.counts = counts;
        this.store = store;
        this.subjects = subjects;
        this.layout = layout;
    }

    /** The pages of topics. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance topics(TopicsPage page);

        static native TemplateInstance topic(TopicPage page);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return Templates.topics(layout.all(counts.trends()));
    }

    @GET
    @Path("{topic:.+}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("topic") String id) {
        if (subjects.topic(id).isEmpty()) {
            throw new NotFoundException();
        }
        List<Query> filters = new ArrayList<>(PaperStore.LISTED);
        filters.add(TopicCounts.on(id));
        return Templates.topic(layout.one(id, counts.trends(), counts.of(id), store.newest(filters, NEWEST)));
    }
}
