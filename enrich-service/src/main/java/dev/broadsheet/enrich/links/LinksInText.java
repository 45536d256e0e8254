package dev.broadsheet.enrich.links;

import dev.broadsheet.contracts.paper.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The links of a text, at their canonical addresses. */
final class LinksInText {

    private static final int MOST_LINKS = 20;

    private LinksInText() {}

    /** In the order of their first mention, each once. */
    static List<Link> in(String text) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (Mention mention : AddressScanner.mentions(text)) {
            link(mention).ifPresent(link -> links.putIfAbsent(sameness(link), link));
        }
        return links.values().stream().limit(MOST_LINKS).toList();
    }

    private static Optional<Link> link(Mention mention) {
        Optional<Host> host = Host.of(mention.address());
        return host.isPresent() ? host.get().link(mention.address()) : ProjectPage.link(mention);
    }

    /** Two spellings of one address have the same. */
    private static String sameness(Link link) {
        return link.url()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("/$", "");
    }
}
