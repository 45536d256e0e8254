package dev.broadsheet.search.web;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that readers see, whatever stands between them and this service. */
@Singleton
public class PublicUrl {

    private final String root;

    PublicUrl(@ConfigProperty(name = "broadsheet.public-url") String configured) {
        this.root = configured.replaceAll("/+$", "");
    }

    /** @param path with its leading slash */
    public String of(String path) {
        return root + path;
    }
}
