package dev.broadsheet.ingest.arxiv;

import dev.broadsheet.ingest.source.Politeness;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the sources that ask arXiv have in common. */
@ConfigMapping(prefix = "broadsheet.arxiv")
public interface ArxivConfig {

    /** From one request to the next, for the whole deployment: arXiv's terms of use. */
    @WithDefault("3s")
    Duration requestPause();

    /** Evenings (US Eastern) without an announcement; if given, they stand instead of the computed public holidays. */
    Optional<Set<LocalDate>> holidays();

    /** All sources that ask arXiv share one lease, and its pause. */
    default Politeness politeness() {
        return new Politeness("arxiv", requestPause());
    }
}
