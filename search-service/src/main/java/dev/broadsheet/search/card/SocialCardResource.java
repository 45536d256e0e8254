package dev.broadsheet.search.card;

import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.web.PaperNotFoundException;
import dev.broadsheet.search.web.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

/** The picture that stands beside a link to a paper. Drawing holds its thread, so that it runs on one of the worker pool. */
@Path("/papers")
public class SocialCardResource {

    private static final int DAY_SECONDS = 86_400;

    private final PaperStore store;
    private final SocialCards cards;

    SocialCardResource(PaperStore store, SocialCards cards) {
        this.store = store;
        this.cards = cards;
    }

    @GET
    @Path("{id:.+}/card.png")
    @Produces("image/png")
    @Cache(maxAge = DAY_SECONDS)
    @Operation(summary = "One paper as a picture for social networks, 1200 by 630 pixels")
    public byte[] card(@PathParam("id") String id) {
        return store.find(Parameters.paperId(id))
                .map(CardText::of)
                .map(cards::of)
                .orElseThrow(() -> new PaperNotFoundException("'" + id + "'"));
    }
}
