package dev.broadsheet.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the machine must have before anything is started. */
public record Requirements(Settings settings, Map<String, String> environment) {

    private static final String MEMORY_VARIABLE = "BROADSHEET_MEMORY_MIB";
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long NEEDED_DISK_MEBIBYTES = 2048;
    private static final Path LINUX_MEMORY = Path.of("/proc/meminfo");

    /**
     * @param observers the ports of those that are to look at the platform
     * @throws LaunchException naming the first that is missing
     */
    public void check(Set<Port> observers) {
        checkMemory();
        checkDisk();
        settings.ports().entrySet().stream()
                .filter(entry -> !entry.getKey().isOfAnObserver() || observers.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> checkPort(entry.getKey(), entry.getValue()));
    }

    private void checkMemory() {
        long needed = neededMebibytes();
        long available = availableMemory() / MEBIBYTE;
        if (available < needed) {
            throw new LaunchException(
                    "%,d MiB of memory are free, and the platform needs %,d.".formatted(available, needed),
                    "Close some programs, or try with less: %s=%d ./dev up".formatted(MEMORY_VARIABLE, available));
        }
    }

    private long neededMebibytes() {
        String chosen = environment.getOrDefault(MEMORY_VARIABLE, "").strip();
        try {
            return chosen.isEmpty() ? Settings.neededMemory() / MEBIBYTE : Long.parseLong(chosen);
        } catch (NumberFormatException e) {
            throw new LaunchException(MEMORY_VARIABLE + " is '" + chosen + "', which is no number.", "Unset it.");
        }
    }

    // Linux tells what it would give up of its caches, too; elsewhere only what is installed says something.
    private static long availableMemory() {
        long installed = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return Math.min(installed, linuxAvailable().orElse(installed));
    }

    private static Optional<Long> linuxAvailable() {
        try (Stream<String> lines = Files.lines(LINUX_MEMORY)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .map(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void checkDisk() {
        try {
            Files.createDirectories(settings.data());
            long free = Files.getFileStore(settings.data()).getUsableSpace() / MEBIBYTE;
            if (free < NEEDED_DISK_MEBIBYTES) {
                throw new LaunchException(
                        "%,d MiB are free on the disk of %s, and the platform needs %,d."
                                .formatted(free, settings.data(), NEEDED_DISK_MEBIBYTES),
                        "Make room, or keep the data elsewhere: BROADSHEET_DATA=/another/folder ./dev up");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + settings.data(), e);
        }
    }

    private static void checkPort(Port port, int number) {
        if (!isFree(number)) {
            throw new LaunchException(
                    "Port %d, for %s, is taken%s."
                            .formatted(
                                    number,
                                    port.purpose(),
                                    PortHolder.of(number)
                                            .map(holder -> " by " + holder)
                                            .orElse("")),
                    "Stop that, or choose another: %s=%d ./dev up".formatted(port.variable(), number + 1000));
        }
    }

    // On the wildcard address too: a server that listens there would get the requests on some systems.
    private static boolean isFree(int number) {
        return canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), number))
                && canListen(new InetSocketAddress(number));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
