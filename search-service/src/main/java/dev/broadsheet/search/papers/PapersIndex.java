package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The names of the index. Readers ask the alias {@link #ALIAS}; the indexer of a generation writes through an alias of
 * that generation, so that nothing is ever written into an index that was created by accident.
 */
@Singleton
public class PapersIndex {

    public static final String ALIAS = "papers";

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd't'HHmmss").withZone(ZoneOffset.UTC);

    private final String generation;

    PapersIndex(@ConfigProperty(name = "broadsheet.generation") String generation) {
        this.generation = generation;
    }

    /** Of an installation's first index. */
    String name() {
        return "papers-v" + IndexDefinition.VERSION + "-" + generation;
    }

    /** Of one that is built beside another. */
    String name(Instant begun) {
        return name() + "-" + SECOND.format(begun);
    }

    public String writeAlias() {
        return "papers-writes-" + generation;
    }

    /** Of the index that is being built, for its builder. */
    public String buildingAlias() {
        return "papers-building-" + generation;
    }

    /** Of the index that was replaced last, and kept. */
    String previousAlias() {
        return "papers-previous-" + generation;
    }

    public String generation() {
        return generation;
    }
}
