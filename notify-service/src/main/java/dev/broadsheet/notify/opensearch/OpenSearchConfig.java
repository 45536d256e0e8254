package dev.broadsheet.notify.opensearch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where OpenSearch is, and how long it may take. */
@ConfigMapping(prefix = "broadsheet.opensearch")
interface OpenSearchConfig {

    @WithDefault("http://localhost:9200")
    URI url();

    /** Whom to come as, where not everybody is let in; together with {@link #password}. */
    Optional<String> username();

    Optional<String> password();

    /** A PEM file with certificates to trust instead of those of the Java runtime, for a cluster with an authority of its own. */
    Optional<Path> trustedCertificates();

    @WithDefault("2s")
    Duration connectTimeout();

    /** The longest wait for an answer; a bulk write is the slowest thing asked. */
    @WithDefault("20s")
    Duration responseTimeout();

    @WithDefault("8")
    int connections();
}
