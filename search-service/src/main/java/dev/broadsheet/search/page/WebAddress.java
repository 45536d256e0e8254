package dev.broadsheet.search.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that papers and people brought: only those of the web lead anywhere from our pages. */
final class WebAddress {

    private WebAddress() {}

    /** Empty for {@code javascript:} and whatever else is not http or https, or cannot be read. */
    static Optional<String> tryParse(String written) {
        try {
            URI address = new URI(written.strip());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getRawAuthority() != null ? Optional.of(address.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An address below one of ours or another's, whatever characters the path has. */
    static String below(String site, String path) {
        try {
            return site + new URI(null, null, "/" + path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path can hold any character", e);
        }
    }
}
