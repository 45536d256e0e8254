package dev.broadsheet.ingest.oai;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** The harvest of arXiv's records by OAI-PMH. */
@ConfigMapping(prefix = "broadsheet.sources.oai")
public interface OaiConfig {

    @WithDefault("false")
    boolean enabled();

    @WithDefault("2h")
    Duration interval();

    @WithDefault("https://oaipmh.arxiv.org/oai")
    URI url();

    /** {@code cs}, {@code cs:cs:CL}; all of arXiv if absent. */
    Optional<String> set();

    /** {@code arXivRaw} tells of all versions, {@code arXiv} of the newest alone; {@code oai_dc} of none, and is refused. */
    @WithDefault("arXivRaw")
    String metadataPrefix();

    /** Where the first harvest starts; two days back if absent. */
    Optional<LocalDate> from();

    /** Datestamps in one list; after each the harvest stands on firm ground. At least two. */
    @WithDefault("7")
    int windowDays();

    /** How long after the announcement its records may still be missing. */
    @WithDefault("12h")
    Duration grace();

    /** Datestamps that are compared with the announcements; older ones are only harvested. */
    @WithDefault("14")
    int sightingDays();
}
