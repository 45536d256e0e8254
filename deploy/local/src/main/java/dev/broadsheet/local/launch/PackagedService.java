package dev.broadsheet.local.launch;

import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.process.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service as its build leaves it, on the Java of this process. */
record PackagedService() implements ServiceCommand {

    @Override
    public List<String> line(Service service, Place place, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        line.add(Checkout.javaExecutable().toString());
        line.addAll(service.javaOptions());
        line.addAll(place.javaOptions());
        line.add("-jar");
        line.add(jar(place.checkout(), service).toString());
        return line;
    }

    private static Path jar(Checkout checkout, Service service) {
        return checkout.root().resolve(service.title() + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
