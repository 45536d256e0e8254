package dev.broadsheet.search.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that readers see, whatever stands between them and this service. */
@Singleton
public class PublicUrl {

    private final String root;

    public PublicUrl(@ConfigProperty(name = "broadsheet.public-url") String configured) {
        this.root = configured.replaceAll("/+$", "");
    }

    /** @param path with its leading slash */
    public String of(String path) {
        return root + path;
    }

    /** The {@code Link} header of the next page: the same address with one parameter replaced. */
    public String link(String path, UriInfo asked, String parameter, Object value) {
        UriBuilder next = UriBuilder.fromPath(path);
        asked.getQueryParameters().forEach((name, values) -> next.queryParam(name, values.toArray()));
        return "<" + of(next.replaceQueryParam(parameter, value).build().toString()) + ">; rel=\"next\"";
    }
}
