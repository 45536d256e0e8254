package dev.broadsheet.notify.links;

import dev.broadsheet.contracts.paper.PaperId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where readers reach the platform: the gateway, never this service itself. */
@ApplicationScoped
public class PublicAddress {

    private final URI root;

    @Inject
    PublicAddress(@ConfigProperty(name = "broadsheet.public-url") URI root) {
        if (root.getHost() == null || !("https".equals(root.getScheme()) || "http".equals(root.getScheme()))) {
            throw new IllegalArgumentException(
                    "broadsheet.public-url must be an http or https address such as https://papers.example.org, not "
                            + root);
        }
        this.root = URI.create(root.toString().replaceAll("/+$", ""));
    }

    /** @param path from the root on, with its slash */
    public String of(String path) {
        return root + path;
    }

    public String frontPage() {
        return of("/");
    }

    public String listDay(LocalDate day) {
        return of("/papers/date/" + day);
    }

    public String paper(PaperId id) {
        return of("/papers/" + id);
    }

    public String host() {
        return root.getHost();
    }

    /** Scheme, host and port as a browser sends them in {@code Origin}. */
    public String origin() {
        return root.getScheme() + "://" + root.getRawAuthority();
    }
}
