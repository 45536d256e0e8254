package dev.broadsheet.local.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.local.console.Console;
import dev.broadsheet.local.console.Startup;
import dev.broadsheet.local.gateway.Gateway;
import dev.broadsheet.local.gateway.Routes;
import dev.broadsheet.local.papers.Counts;
import dev.broadsheet.local.parts.PostgresPart;
import dev.broadsheet.local.process.Checkout;
import dev.broadsheet.local.process.FreePort;
import dev.broadsheet.local.settings.LaunchException;
import dev.broadsheet.local.settings.Port;
import dev.broadsheet.local.settings.Secrets;
import dev.broadsheet.local.settings.Settings;
import io.vertx.core.http.HttpServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The platform in the hands of whoever tests it: its services come and go one by one while the stores stay, as pods do
 * in Kubernetes, and its gateway knows only those that are ready, as a Service does. The gateway runs in this process.
 */
public final class ReplicatedPlatform implements AutoCloseable {

    private static final String THIS_MACHINE = "127.0.0.1";
    // deploy/base waits for five seconds until every gateway of a cluster knows; here is one, and it knows at once.
    private static final Duration BEFORE_STOPPING = Duration.ofMillis(500);

    private final Console silent = new Console(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false);
    private final Settings settings;
    private final Secrets secrets;
    private final Map<String, String> configuration;
    private final Blueprint blueprint;
    private final Stores stores;
    private final Platform platform;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Service, Replica> ready = new ConcurrentHashMap<>();
    private final DataLock lock;
    private HttpServer gateway;

    private ReplicatedPlatform(Settings settings, Map<String, String> configuration) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets"));
        this.configuration = new HashMap<>(configuration);
        // As in deploy/base.
        this.configuration.put("quarkus.shutdown.timeout", "30s");
        // As everybody, it asks for ingest and gets one that is ready.
        this.configuration.put("broadsheet.status.ingest-url", settings.url(Port.GATEWAY));
        this.lock = DataLock.tryHold(settings.data())
                .orElseThrow(() -> new LaunchException("The folder is in use.", "Name another."));
        this.blueprint = new Blueprint(settings, secrets);
        this.stores = blueprint.stores();
        this.platform = blueprint.platform(stores.stages());
    }

    /**
     * On ports of its own; returns when all is ready. It has no papers.
     *
     * @param data a folder that is empty or not there
     * @param configuration of all services, by property name
     */
    public static ReplicatedPlatform start(Path data, Map<String, String> configuration) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, FreePort.find());
        }
        Settings settings = new Settings(
                Checkout.find().withJars(),
                data.toAbsolutePath(),
                THIS_MACHINE,
                "http://localhost:" + ports.get(Port.GATEWAY),
                ports);
        ReplicatedPlatform replicated = new ReplicatedPlatform(settings, configuration);
        try {
            replicated.start();
            return replicated;
        } catch (RuntimeException e) {
            replicated.close();
            throw e;
        }
    }

    private void start() {
        // The other commands find it by this.
        Running.starting(settings).write(settings.data());
        try (Startup display = new Startup(silent, List.of())) {
            platform.start(display);
        }
        gateway = Gateway.start(THIS_MACHINE, settings.port(Port.GATEWAY), this::routes)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        startServices();
    }

    /** One of each; returns when all are ready. */
    public void startServices() {
        sideBySide(this::start);
    }

    /** All of them, as before their stores are worked on. */
    public void stopServices() {
        sideBySide(this::stop);
    }

    private static void sideBySide(Consumer<Service> action) {
        CompletableFuture.allOf(Arrays.stream(Service.values())
                        .map(service -> CompletableFuture.runAsync(
                                () -> action.accept(service),
                                task -> Thread.ofPlatform()
                                        .name(service.title())
                                        .start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private Routes routes() {
        return new Routes(port(Service.INGEST), port(Service.SEARCH), port(Service.NOTIFY));
    }

    // Where none is ready, it is a port on which nobody listens.
    private int port(Service service) {
        Replica replica = ready.get(service);
        return replica == null ? settings.port(service.port()) : replica.port();
    }

    /** One that is ready takes the place of the one that runs, and only then is that one asked to stop. */
    public void replace(String service) {
        Service named = Service.valueOf(service.toUpperCase(Locale.ROOT));
        Replica old = ready.get(named);
        start(named);
        stop(old);
    }

    private void start(Service service) {
        Replica replica = next(service);
        replica.part().start();
        ready.put(service, replica);
    }

    // One at a time: the first makes the secrets that all of them share.
    private synchronized Replica next(Service service) {
        return blueprint.replica(service, number.incrementAndGet(), stores.besidePostgres(), configuration);
    }

    private void stop(Service service) {
        stop(ready.remove(service));
    }

    private static void stop(Replica replica) {
        try {
            TimeUnit.MILLISECONDS.sleep(BEFORE_STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        replica.stop();
    }

    /** What {@code ./dev reindex} does. */
    public void rebuildIndex() {
        new Reindex(settings, silent).run(List.of());
    }

    /** What {@code ./dev status} counts. */
    public Counts counts() {
        return Counts.of(settings, stores.postgres());
    }

    public PostgresPart postgres() {
        return stores.postgres();
    }

    public Settings settings() {
        return settings;
    }

    /** Of its operator. */
    public String token() {
        return secrets.operatorToken();
    }

    @Override
    public void close() {
        ready.values().forEach(replica -> replica.part().close());
        if (gateway != null) {
            gateway.close().toCompletionStage().toCompletableFuture().join();
        }
        platform.close();
        Running.forget(settings.data());
        lock.close();
    }
}
