package dev.broadsheet.search.papers;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The names of the index. Readers ask the alias {@link #ALIAS}; the indexer of a generation writes through an alias of
 * that generation, so that nothing is ever written into an index that was created by accident.
 */
@Singleton
public class PapersIndex {

    public static final String ALIAS = "papers";

    private final String generation;

    PapersIndex(@ConfigProperty(name = "broadsheet.generation") String generation) {
        this.generation = generation;
    }

    /** Of an installation's first index. */
    String name() {
        return "papers-v" + IndexDefinition.VERSION + "-" + generation;
    }

    public String writeAlias() {
        return "papers-writes-" + generation;
    }
}
