package dev.broadsheet.local.launch;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.parts.Folders;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a measurement has a platform of its own, for as long as it runs.
 *
 * @param settings of that platform, with ports that nobody else has
 */
record BenchFolder(Path path, Settings settings) {

    static BenchFolder create(Settings usual, String name) {
        Path folder = usual.checkout().root().resolve("target/dev/bench-" + name);
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder, e);
        }
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, FreePort.find());
        }
        return new BenchFolder(
                folder,
                new Settings(usual.checkout(), folder.resolve("data"), usual.address(), usual.publicUrl(), ports));
    }

    void delete(Console console) {
        try {
            Folders.delete(path);
        } catch (IOException e) {
            console.line("Cannot delete " + path + ": " + e.getMessage());
        }
    }
}
