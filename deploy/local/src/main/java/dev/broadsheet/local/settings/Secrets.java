package dev.broadsheet.local.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.local.parts.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets, made at the first start and kept in files that only their owner reads. */
public record Secrets(Path folder) {

    private static final int BYTES = 32;

    /** The bearer token of whoever runs the platform; {@code ./dev token} prints this file. */
    public String operatorToken() {
        return secret("token");
    }

    /** The key of the signed links in mails. */
    public String linksSecret() {
        return secret("links");
    }

    private String secret(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, random() + "\n");
            }
            return Files.readString(file, UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a secret in " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
