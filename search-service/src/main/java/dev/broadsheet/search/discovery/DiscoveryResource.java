package dev.broadsheet.search.discovery;

import dev.broadsheet.search.web.PublicUrl;
import dev.broadsheet.search.web.XmlDocument;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** What browsers and crawlers ask a site first. */
@Path("/")
@Tag(name = "discovery")
public class DiscoveryResource {

    private static final String DESCRIPTION = "application/opensearchdescription+xml";
    private static final int DAY_SECONDS = 86_400;

    private final PublicUrl address;

    DiscoveryResource(PublicUrl address) {
        this.address = address;
    }

    /** @see <a href="https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md">OpenSearch 1.1</a> */
    @GET
    @Path("opensearch.xml")
    @Produces(DESCRIPTION + ";charset=UTF-8")
    @Cache(maxAge = DAY_SECONDS)
    @Operation(summary = "The search as browsers add it: an OpenSearch description document")
    public String description() {
        StringWriter text = new StringWriter();
        XmlDocument description = XmlDocument.startedOn(text)
                .start("OpenSearchDescription")
                .attribute("xmlns", "http://a9.com/-/spec/opensearch/1.1/")
                .element("ShortName", "Broadsheet")
                .element("Description", "Research papers, by words and by meaning")
                .element("InputEncoding", "UTF-8");
        description
                .start("Image")
                .attribute("type", "image/svg+xml")
                .text(address.of("/assets/icon.svg"))
                .end();
        url(description, MediaType.TEXT_HTML, "results", "/papers?q={searchTerms}");
        url(description, "application/atom+xml", "results", "/feeds/search.atom?q={searchTerms}");
        url(description, DESCRIPTION, "self", "/opensearch.xml");
        description.end().finish();
        return text.toString();
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a> */
    @GET
    @Path("robots.txt")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Cache(maxAge = DAY_SECONDS)
    @Operation(summary = "What crawlers may read: pages of days and papers, but no searches, of which there is no end")
    public String robots() {
        return """
                User-agent: *
                Disallow: /api/
                Disallow: /feeds/
                Disallow: /papers?
                Disallow: /q/
                Disallow: /subscriptions

                Sitemap: %s
                """.formatted(address.of("/sitemap.xml"));
    }

    private void url(XmlDocument description, String type, String relation, String template) {
        description
                .start("Url")
                .attribute("type", type)
                .attribute("rel", relation)
                .attribute("template", address.of(template))
                .end();
    }
}
