package dev.broadsheet.ingest.liveness;

import java.util.List;

/**
 * Threads that a feature runs for as long as the service runs. A bean of this type is asked whether they still do. An
 * outage ends no loop: it is told by readiness, and a restart would not help.
 */
public interface Loops {

    /** The names of threads that have ended although nobody stopped them. */
    List<String> died();
}
