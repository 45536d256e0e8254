package dev.broadsheet.enrich.embedding;

import dev.broadsheet.encoder.ExecutionProvider;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "broadsheet.encoder")
interface EncoderConfig {

    /** A model of the operator's, a folder or a jar; the bundled one unless given. Another model is another generation. */
    Optional<Path> model();

    /** {@code cpu}, {@code cuda}, or for instance {@code cuda:1} for the second GPU; CUDA is another generation. */
    @WithDefault("cpu")
    ExecutionProvider provider();
}
