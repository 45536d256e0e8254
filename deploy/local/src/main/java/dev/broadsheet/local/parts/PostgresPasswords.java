package dev.broadsheet.local.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The random password of each database user, in a file that only its owner reads. */
record PostgresPasswords(Path folder) {

    private static final int BYTES = 24;

    static PostgresPasswords create(Path folder, List<String> users) throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder lines = new StringBuilder();
        for (String user : users) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            lines.append(user)
                    .append('=')
                    .append(HexFormat.of().formatHex(bytes))
                    .append('\n');
        }
        PostgresPasswords created = new PostgresPasswords(folder);
        PrivateFile.write(created.file(), lines.toString());
        return created;
    }

    String of(String user) {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the database passwords in " + file(), e);
        }
        return passwords.getProperty(user);
    }

    private Path file() {
        return folder.resolve("passwords.properties");
    }
}
