package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.Checkout;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a part lives.
 *
 * @param folder what it keeps
 * @param log where its output goes
 * @param javaOptions for its JVM, beside its own
 */
public record Place(Checkout checkout, Path folder, Path log, List<String> javaOptions) {

    public Place {
        folder = folder.toAbsolutePath();
        javaOptions = List.copyOf(javaOptions);
    }
}
