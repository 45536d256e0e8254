package dev.broadsheet.local.launch;

import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a running platform tells the other commands, by a file in its data folder: they may be called with another
 * environment than it was.
 *
 * @param launcher its process id
 * @param ready whether everything is up and the samples are loaded
 * @param processes process id by name
 */
record Running(long launcher, Instant since, boolean ready, Map<Port, Integer> ports, Map<String, Long> processes) {

    private static final String FILE = "running.properties";

    static Running starting(Settings settings) {
        return new Running(ProcessHandle.current().pid(), Instant.now(), false, settings.ports(), Map.of());
    }

    Running ready(Platform platform) {
        Map<String, Long> pids = new TreeMap<>();
        platform.stages()
                .forEach(stage -> pids.put(stage.name(), stage.part().process().pid()));
        return new Running(launcher, since, true, ports, pids);
    }

    /** @throws LaunchException if no platform runs on this data */
    static Running on(Path data) {
        if (!DataLock.isHeld(data)) {
            throw new LaunchException("The platform is not running.", "Start it: ./dev up");
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(FILE))) {
            stored.load(reader);
        } catch (IOException e) {
            throw new LaunchException("The platform is just starting.", "Try again in a moment.");
        }
        return of(stored);
    }

    private static Running of(Properties stored) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        Map<String, Long> processes = new TreeMap<>();
        for (Port port : Port.values()) {
            ports.put(port, Integer.valueOf(stored.getProperty("port." + port.name())));
        }
        stored.stringPropertyNames().stream()
                .filter(key -> key.startsWith("process."))
                .forEach(key ->
                        processes.put(key.substring("process.".length()), Long.valueOf(stored.getProperty(key))));
        return new Running(
                Long.parseLong(stored.getProperty("launcher")),
                Instant.parse(stored.getProperty("since")),
                Boolean.parseBoolean(stored.getProperty("ready")),
                ports,
                processes);
    }

    void write(Path data) {
        Properties stored = new Properties();
        stored.setProperty("launcher", Long.toString(launcher));
        stored.setProperty("since", since.toString());
        stored.setProperty("ready", Boolean.toString(ready));
        ports.forEach((port, number) -> stored.setProperty("port." + port.name(), number.toString()));
        processes.forEach((name, pid) -> stored.setProperty("process." + name, pid.toString()));
        Path unfinished = data.resolve(FILE + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                stored.store(writer, null);
            }
            Files.move(unfinished, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + data, e);
        }
    }

    static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of this command, with what the running platform was started with. */
    Settings in(Settings settings) {
        return new Settings(settings.checkout(), settings.data(), settings.address(), settings.publicUrl(), ports);
    }
}
