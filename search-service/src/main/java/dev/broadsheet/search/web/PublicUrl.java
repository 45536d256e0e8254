package dev.broadsheet.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public String link(String path, MultivaluedMap<String, String> asked, String parameter, Object value) {
        Stream<String> others = asked.entrySet().stream()
                .filter(given -> !given.getKey().equals(parameter))
                .flatMap(given -> given.getValue().stream().map(each -> pair(given.getKey(), each)));
        String query = Stream.concat(others, Stream.of(pair(parameter, value.toString())))
                .collect(Collectors.joining("&"));
        return "<" + of(path) + "?" + query + ">; rel=\"next\"";
    }

    // UriBuilder would read the braces of a formula as places to be filled in.
    private static String pair(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
