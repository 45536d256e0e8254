package dev.broadsheet.ingest.source;

import java.io.IOException;
import java.time.Duration;

/**
 * Something that papers or signals come from. A bean of this type in a package of its own is all that a source is: to
 * add one is to add its package, to remove one is to delete it.
 */
public interface Source {

    /** As operators see it and as the settings name it; one word, never changed. */
    String name();

    boolean enabled();

    /** From the end of one round to the start of the next, when all is well. */
    Duration interval();

    Politeness politeness();

    /**
     * Brings what is new: one round, in the caller's thread, which may block. It asks through {@code round}, gives what
     * it finds to {@code round}, and advances its cursor only through {@code round}, after what it found is durable.
     *
     * @throws IOException if the host does not answer or its answer cannot be read; the round is tried again, for ever
     * @throws InterruptedException if the service stops
     */
    Harvested harvest(Round round) throws IOException, InterruptedException;
}
