package dev.broadsheet.search.encoder;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "broadsheet.encoder")
interface EncoderConfig {

    /** The model of the generation that is read, a folder or a jar; the bundled one unless given. */
    Optional<Path> model();
}
