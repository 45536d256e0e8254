package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server with one database and one user per service that stores. */
public final class PostgresPart implements Part {

    /** Each belongs to a user of the same name. */
    public static final List<String> DATABASES = List.of("ingest", "notify");

    private static final Duration START = Duration.ofMinutes(1);

    private final Place place;
    private final int port;
    private ChildProcess server;

    public PostgresPart(Place place, int port) {
        this.place = place;
        this.port = port;
    }

    @Override
    public void start() {
        PostgresInstallation installation = PostgresInstallation.ready(place.checkout(), place.log());
        PostgresCluster cluster = new PostgresCluster(installation, place.folder(), place.log());
        cluster.createUnlessThere();
        stopLeftover(place.folder());
        server = ChildProcess.start(
                ChildCommand.of("postgres", command(installation, cluster.data()), place.folder(), place.log())
                        // Fast shutdown: sessions end, what they committed is kept.
                        .stoppedBy("INT"));
        server.awaitReady(START, () -> acceptsConnections(cluster.data()));
    }

    /** Stops a server that still runs on a part's folder although whoever started it is gone. */
    public static void stopLeftover(Path folder) {
        Leftover.stop(folder.toAbsolutePath().resolve("data"));
    }

    private List<String> command(PostgresInstallation installation, Path data) {
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                // Guarantee 1: what is committed is on the disk.
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=96MB",
                "max_connections=80",
                "max_wal_size=512MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC");
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return installation.program("postgres", arguments.toArray(String[]::new));
    }

    // The last line of its pid file tells, as pg_ctl knows.
    private static boolean acceptsConnections(Path data) throws Exception {
        List<String> lines = Files.readAllLines(data.resolve(Leftover.PID_FILE));
        return lines.size() >= 8 && "ready".equals(lines.get(7).strip());
    }

    @Override
    public ChildProcess process() {
        return server;
    }

    @Override
    public Map<String, String> configuration() {
        return configuration(DATABASES.getFirst());
    }

    /** What a service that owns {@code database} needs. */
    public Map<String, String> configuration(String database) {
        return Map.of(
                "broadsheet.postgres.host",
                "localhost",
                "broadsheet.postgres.port",
                Integer.toString(port),
                "broadsheet.postgres.database",
                database,
                "broadsheet.postgres.username",
                database,
                "broadsheet.postgres.password",
                new PostgresPasswords(place.folder()).of(database));
    }

    /**
     * Copies all databases as they are at one moment, while they are in use.
     *
     * @param target a folder that is not there yet
     */
    public void backUp(Path target) {
        String url = "jdbc:postgresql://localhost:" + port + "/postgres";
        String password = new PostgresPasswords(place.folder()).of(BaseBackup.USER);
        try {
            new BaseBackup(data(), url, password).copyTo(target);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot back up " + data(), e);
        }
    }

    /** Stops the server, puts what {@link #backUp} copied in the place of its databases, and starts it again. */
    public void restore(Path backup) {
        close();
        try {
            Folders.delete(data());
            Folders.copy(backup, data(), file -> true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot restore " + data(), e);
        }
        start();
    }

    private Path data() {
        return place.folder().resolve("data");
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
