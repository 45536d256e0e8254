package dev.broadsheet.search.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.search.daily.DailyLists;
import dev.broadsheet.search.web.PublicUrl;
import dev.broadsheet.search.web.XmlDocument;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/**
 * The pages that search engines should know.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 */
@Path("/")
@Produces("application/xml;charset=UTF-8")
@Tag(name = "discovery")
@RunOnVirtualThread
public class SitemapResource {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int HOUR_SECONDS = 3_600;

    private final DailyLists lists;
    private final PaperPages papers;
    private final PublicUrl address;

    SitemapResource(DailyLists lists, PaperPages papers, PublicUrl address) {
        this.lists = lists;
        this.papers = papers;
        this.address = address;
    }

    @GET
    @Path("sitemap.xml")
    @Cache(maxAge = HOUR_SECONDS)
    @Operation(summary = "The index of the sitemaps")
    public String index() {
        StringWriter text = new StringWriter();
        XmlDocument index = XmlDocument.startedOn(text).start("sitemapindex").attribute("xmlns", NAMESPACE);
        for (String path : List.of("/sitemaps/days.xml", "/sitemaps/papers.xml")) {
            index.start("sitemap").element("loc", address.of(path)).end();
        }
        index.end().finish();
        return text.toString();
    }

    @GET
    @Path("sitemaps/days.xml")
    @Cache(maxAge = HOUR_SECONDS)
    @Operation(summary = "The pages of all list days")
    public String days() {
        StringWriter text = new StringWriter();
        XmlDocument days = XmlDocument.startedOn(text).start("urlset").attribute("xmlns", NAMESPACE);
        Stream.concat(Stream.of("/"), lists.days().stream().map(day -> "/papers/date/" + day))
                .forEach(path ->
                        days.start("url").element("loc", address.of(path)).end());
        days.end().finish();
        return text.toString();
    }

    @GET
    @Path("sitemaps/papers.xml")
    @Cache(maxAge = HOUR_SECONDS)
    @Operation(summary = "The pages of the newest papers, at most 50,000")
    public StreamingOutput papers() {
        // The first of them now: whether the papers can be read must be known before the answer begins.
        PaperPages.Reading reading = papers.newest();
        return output -> {
            BufferedWriter text = new BufferedWriter(new OutputStreamWriter(output, UTF_8));
            XmlDocument sitemap = XmlDocument.startedOn(text).start("urlset").attribute("xmlns", NAMESPACE);
            reading.forEach(paper -> sitemap.start("url")
                    .element("loc", address.of("/papers/" + paper.id()))
                    .element("lastmod", paper.updatedAt().toString())
                    .end());
            sitemap.end().finish();
            text.flush();
        };
    }
}
