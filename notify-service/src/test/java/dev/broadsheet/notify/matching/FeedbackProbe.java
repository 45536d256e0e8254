package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;

/** Lets a test say what the pages of mails say for a reader. */
@Path("/probe/feedback")
public class FeedbackProbe {

    private final Feedback feedback;

    @Inject
    FeedbackProbe(Feedback feedback) {
        this.feedback = feedback;
    }

    @POST
    @Path("/more")
    public Uni<Void> more(@RestQuery String reader, @RestQuery String paper) {
        return feedback.more(SubscriberId.parse(reader), new PaperId(paper));
    }

    @POST
    @Path("/less")
    public Uni<Void> less(@RestQuery String reader, @RestQuery String paper) {
        return feedback.less(SubscriberId.parse(reader), new PaperId(paper));
    }
}
