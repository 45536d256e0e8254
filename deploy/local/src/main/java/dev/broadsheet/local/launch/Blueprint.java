package dev.broadsheet.local.launch;

import dev.broadsheet.local.observe.GrafanaPart;
import dev.broadsheet.local.observe.PrometheusPart;
import dev.broadsheet.local.observe.SpansPart;
import dev.broadsheet.local.observe.ZipkinPart;
import dev.broadsheet.local.parts.KafkaPart;
import dev.broadsheet.local.parts.MailPart;
import dev.broadsheet.local.parts.OpenSearchPart;
import dev.broadsheet.local.parts.OpenSearchPart.Memory;
import dev.broadsheet.local.parts.Part;
import dev.broadsheet.local.parts.Place;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the platform consists of, and in which order. */
record Blueprint(Settings settings, Secrets secrets) {

    private static final int SERVICES = Stores.LAYER + 1;
    private static final int GATEWAY = SERVICES + 1;
    private static final int OBSERVERS = GATEWAY + 1;

    Platform platform(ServiceCommand command, Observers observers) {
        List<Stage> stages = new ArrayList<>(stages(command, Set.of(Service.values()), tracing(observers)));
        stages.addAll(stages(observers));
        return platform(stages);
    }

    /** @param configuration beyond the usual, for every service */
    Platform platform(Set<Service> services, Map<String, String> configuration) {
        return platform(stages(new PackagedService(), services, configuration));
    }

    /** Of these parts alone. */
    Platform platform(List<Stage> stages) {
        return new Platform(stages, StoppedServices.in(settings.data()));
    }

    private List<Stage> stages(ServiceCommand command, Set<Service> services, Map<String, String> configuration) {
        Stores stores = stores();
        ServiceEnvironment environment =
                ServiceEnvironment.of(settings, secrets, stores.postgres(), stores.besidePostgres(), configuration);
        List<Stage> stages = new ArrayList<>(stores.stages());
        for (Service service : new TreeSet<>(services)) {
            ServicePart part = new ServicePart(
                    service,
                    command,
                    place(service.title()),
                    settings.port(service.port()),
                    () -> environment.variables(service));
            stages.add(new Stage(service.title(), part, service.needs(), SERVICES));
        }
        stages.add(new Stage("gateway", new GatewayPart(place("gateway"), settings), List.of("mail"), GATEWAY));
        return stages;
    }

    /** Where spans go, where somebody shows them. */
    private Map<String, String> tracing(Observers observers) {
        return observers
                .zipkin()
                .map(program -> Map.of(
                        "quarkus.otel.exporter.otlp.endpoint",
                        settings.url(Port.SPANS),
                        "quarkus.otel.exporter.otlp.protocol",
                        "http/protobuf"))
                .orElse(Map.of());
    }

    Stores stores() {
        return new Stores(
                new PostgresPart(place("postgres"), settings.port(Port.POSTGRES)),
                kafka(List.of()),
                openSearch(Memory.MODEST),
                new MailPart(place("mail"), settings.port(Port.SMTP), settings.port(Port.INBOX)));
    }

    private List<Stage> stages(Observers observers) {
        // Begun earlier, they would only see services that are not there yet.
        List<String> seen = Arrays.stream(Service.values()).map(Service::title).toList();
        List<Stage> stages = new ArrayList<>();
        observers
                .prometheus()
                .map(program -> new PrometheusPart(program, place("prometheus"), settings))
                .ifPresent(part -> stages.add(new Stage("prometheus", part, seen, OBSERVERS)));
        observers
                .grafana()
                .map(program -> new GrafanaPart(program, place("grafana"), settings))
                .ifPresent(part -> stages.add(new Stage("grafana", part, List.of("prometheus"), OBSERVERS)));
        // These are told by the services, and so are there when those begin.
        observers
                .zipkin()
                .map(program -> new ZipkinPart(program, place("zipkin"), settings))
                .ifPresent(part -> stages.add(new Stage("zipkin", part, List.of(), OBSERVERS)));
        observers
                .zipkin()
                .map(program -> new SpansPart(place("spans"), settings))
                .ifPresent(part -> stages.add(new Stage("spans", part, List.of(), OBSERVERS)));
        return stages;
    }

    /** @param topics beside the usual ones, made as the enriched papers' */
    KafkaPart kafka(List<String> topics) {
        return new KafkaPart(place("kafka"), settings.port(Port.KAFKA), settings.generation(), topics);
    }

    OpenSearchPart openSearch(Memory memory) {
        return new OpenSearchPart(place("opensearch"), settings.port(Port.OPENSEARCH), memory);
    }

    /** A mail server that throws mails away. */
    MailSinkPart mailSink(int smtpPort, int countPort) {
        return new MailSinkPart(place("sink"), smtpPort, countPort);
    }

    /**
     * A service that is not one of the platform's four, or not as they are.
     *
     * @param name of its folder and its log
     * @param parts that it needs
     */
    ServicePart service(Service service, String name, int port, List<Part> parts, Map<String, String> configuration) {
        return service(service, new PackagedService(), name, port, parts, configuration);
    }

    /** @param command what makes a process of it */
    ServicePart service(
            Service service,
            ServiceCommand command,
            String name,
            int port,
            List<Part> parts,
            Map<String, String> configuration) {
        ServiceEnvironment environment =
                ServiceEnvironment.of(settings, secrets, postgres(settings), parts, configuration);
        return new ServicePart(service, command, place(name), port, () -> environment.variables(service));
    }

    /**
     * One more of the four services, beside others of it.
     *
     * @param number which tells it from the others
     */
    Replica replica(Service service, int number, List<Part> parts, Map<String, String> configuration) {
        int port = FreePort.find();
        Map<String, String> own = new HashMap<>(configuration);
        own.put("quarkus.http.port", Integer.toString(port));
        ServiceEnvironment environment = ServiceEnvironment.of(settings, secrets, postgres(settings), parts, own);
        Place place = place(service.title() + "-" + number, service.title());
        return new Replica(
                port,
                new ServicePart(service, new PackagedService(), place, port, () -> environment.variables(service)));
    }

    private Place place(String name) {
        return place(name, name);
    }

    /** @param program whose classes the JVM archives: those who run the same share them */
    private Place place(String name, String program) {
        Path temporary = settings.temporary().resolve(name);
        try {
            Files.createDirectories(temporary);
            Files.createDirectories(settings.cache());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + settings.data(), e);
        }
        List<String> options = new ArrayList<>(new ClassArchive(settings.cache()).options(program));
        options.add("-Djava.io.tmpdir=" + temporary);
        return new Place(settings.checkout(), settings.data().resolve(name), settings.log(name), options);
    }

    /** The server of a platform that another process started, to be asked for its configuration. */
    static PostgresPart postgres(Settings settings) {
        Place place = new Place(
                settings.checkout(), settings.data().resolve("postgres"), settings.log("postgres"), List.of());
        return new PostgresPart(place, settings.port(Port.POSTGRES));
    }
}
