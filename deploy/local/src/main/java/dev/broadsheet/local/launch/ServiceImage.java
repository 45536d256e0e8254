package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A service from its image, in a container on this machine's network. A signal to the process reaches the service.
 *
 * @param additional options for the container engine beside the usual ones and, after {@code --}, arguments for the image
 */
record ServiceImage(List<String> additional) implements ServiceCommand {

    // What a person sets for a service; the platform's own variables are harmless to it.
    private static final List<String> PREFIXES = List.of("BROADSHEET_", "KAFKA_", "MP_MESSAGING_", "QUARKUS_");
    // A folder of this machine.
    private static final String LIBRARIES = "DJL_CACHE_DIR";
    private static final String PORT = "QUARKUS_HTTP_PORT";

    ServiceImage {
        additional = List.copyOf(additional);
    }

    @Override
    public List<String> line(Service service, Place place, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        line.add(script(place.checkout(), "run.sh"));
        line.add(service.title() + "-service");
        line.add(container(service, environment.get(PORT)));
        // By name alone: what the variables are is nobody's who looks at processes.
        given(environment).forEach(name -> line.addAll(List.of("--env", name)));
        line.addAll(List.of("--env", "JDK_JAVA_OPTIONS=" + String.join(" ", service.javaOptions())));
        line.addAll(additional);
        return line;
    }

    /** The script that calls the container engine of this machine. */
    static String engine(Checkout checkout) {
        return script(checkout, "container.sh");
    }

    private static String script(Checkout checkout, String name) {
        return checkout.root().resolve("deploy/images/" + name).toString();
    }

    /** A name that no other platform of this machine has. */
    static String container(Service service, String port) {
        return "broadsheet-" + service.title() + "-" + port;
    }

    private static TreeSet<String> given(Map<String, String> environment) {
        TreeSet<String> names = new TreeSet<>(environment.keySet());
        Stream<String> inherited = System.getenv().keySet().stream()
                .filter(name -> PREFIXES.stream().anyMatch(name::startsWith));
        inherited.forEach(names::add);
        names.remove(LIBRARIES);
        return names;
    }
}
