package dev.broadsheet.enrich.embedding;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "broadsheet.encoder")
interface EncoderConfig {

    /** A model of the operator's; the bundled one unless given. Another model is another generation. */
    Optional<Path> modelFolder();
}
