package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.ChildProcess;
import java.util.Map;

/** One part of the platform that runs as a child process and keeps its data in a folder. */
public interface Part extends AutoCloseable {

    /**
     * Starts it and waits until it serves.
     *
     * @throws dev.broadsheet.local.process.ChildFailedException saying why it does not
     */
    void start();

    /** The running process; null before the start. */
    ChildProcess process();

    /** What a service needs to reach it, by configuration name. */
    default Map<String, String> configuration() {
        return Map.of();
    }

    /** Stops it cleanly; what it stored stays. */
    @Override
    default void close() {
        ChildProcess started = process();
        if (started != null) {
            started.close();
        }
    }
}
