package dev.broadsheet.local.parts;

import dev.broadsheet.local.process.ChildCommand;
import dev.broadsheet.local.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data folder of a server: made once, complete or not at all. */
record PostgresCluster(PostgresInstallation installation, Path folder, Path log) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    Path data() {
        return folder.toAbsolutePath().resolve("data");
    }

    void createUnlessThere() {
        if (Files.isDirectory(data())) {
            return;
        }
        Path unfinished = folder.toAbsolutePath().resolve("unfinished");
        try {
            Folders.delete(unfinished);
            Files.createDirectories(folder);
            ChildProcess.run(command("postgres-init", initialization(unfinished)), LIMIT);
            createDatabases(unfinished);
            Files.move(unfinished, data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the database folder " + data(), e);
        }
    }

    private List<String> initialization(Path target) {
        return installation.program(
                "initdb",
                "--pgdata=" + target,
                "--username=postgres",
                "--encoding=UTF8",
                // The same order of words on every machine, whatever locales it has.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--auth-local=reject",
                "--auth-host=scram-sha-256");
    }

    // The server's single-user mode needs no port, no password and no client program.
    private void createDatabases(Path target) throws IOException {
        PostgresPasswords passwords = PostgresPasswords.create(folder, users());
        List<String> statements = new ArrayList<>();
        for (String name : PostgresPart.DATABASES) {
            statements.add("CREATE ROLE %s LOGIN PASSWORD '%s';".formatted(name, passwords.of(name)));
            statements.add("CREATE DATABASE %s OWNER %s;".formatted(name, name));
            statements.add("REVOKE CONNECT ON DATABASE %s FROM PUBLIC;".formatted(name));
        }
        statements.add("CREATE ROLE %s LOGIN PASSWORD '%s';".formatted(BaseBackup.USER, passwords.of(BaseBackup.USER)));
        for (String function : List.of("pg_backup_start(text, boolean)", "pg_backup_stop(boolean)")) {
            statements.add("GRANT EXECUTE ON FUNCTION %s TO %s;".formatted(function, BaseBackup.USER));
        }
        Path script = Files.writeString(folder.resolve("create.sql"), String.join("\n", statements) + "\n");
        try {
            List<String> server = installation.program("postgres", "--single", "-D", target.toString(), "postgres");
            List<String> fed = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <\"$0\"", script.toString()));
            fed.addAll(server);
            ChildProcess.run(command("postgres-create", fed), LIMIT);
        } finally {
            Files.delete(script);
        }
    }

    private static List<String> users() {
        return Stream.concat(PostgresPart.DATABASES.stream(), Stream.of(BaseBackup.USER))
                .toList();
    }

    private ChildCommand command(String name, List<String> line) {
        return ChildCommand.of(name, line, folder, log);
    }
}
