package dev.broadsheet.local.settings;

import dev.broadsheet.contracts.event.Topics;
import dev.broadsheet.local.process.Checkout;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person chose by environment variables.
 *
 * @param data where everything is kept
 * @param address what the gateway listens on; everything else listens on this machine only
 * @param publicUrl what links in mails and pages begin with
 */
public record Settings(Checkout checkout, Path data, String address, String publicUrl, Map<Port, Integer> ports) {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final long NEEDED_MEMORY = 4096L * MEBIBYTE;

    public Settings {
        ports = Map.copyOf(ports);
    }

    public static Settings of(Map<String, String> environment) {
        Checkout checkout = Checkout.find().withJars();
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, port.in(environment));
        }
        refuseTwice(ports);
        Path data = checkout.root().resolve(environment.getOrDefault("BROADSHEET_DATA", ".broadsheet"));
        String url = environment.getOrDefault("BROADSHEET_PUBLIC_URL", "http://localhost:" + ports.get(Port.GATEWAY));
        return new Settings(
                checkout,
                data.toAbsolutePath().normalize(),
                environment.getOrDefault("BROADSHEET_ADDRESS", "127.0.0.1"),
                url,
                ports);
    }

    private static void refuseTwice(Map<Port, Integer> ports) {
        Map<Integer, Port> seen = new HashMap<>();
        ports.forEach((port, number) -> {
            Port other = seen.put(number, port);
            if (other != null) {
                throw new LaunchException(
                        "Port %d is chosen for %s and for %s.".formatted(number, other.purpose(), port.purpose()),
                        "Change %s or %s.".formatted(other.variable(), port.variable()));
            }
        });
    }

    public int port(Port port) {
        return ports.get(port);
    }

    public String url(Port port) {
        return "http://localhost:" + port(port);
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** What the processes write there is deleted when they end. */
    public Path temporary() {
        return data.resolve("tmp");
    }

    /** What is made from the build, and can be made again: it goes with it. */
    public Path cache() {
        return checkout.root().resolve("target/dev/cache");
    }

    public String generation() {
        return Topics.FIRST_GENERATION;
    }

    public static long neededMemory() {
        return NEEDED_MEMORY;
    }
}
