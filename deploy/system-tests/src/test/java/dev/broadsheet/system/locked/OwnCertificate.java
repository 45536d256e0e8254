package dev.broadsheet.system.locked;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for this machine that nobody trusts who is not told to, as the authority of a cluster is.
 *
 * @param keys with the key, of the type PKCS12
 * @param pem what is given to those who are to trust it
 */
record OwnCertificate(Path keys, Path pem) {

    static final String PASSWORD = "only-for-this-story";

    private static final String ALIAS = "server";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    static OwnCertificate in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        OwnCertificate certificate = new OwnCertificate(folder.resolve("keys.p12"), folder.resolve("ca.crt"));
        certificate.generate();
        Files.writeString(
                certificate.pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + LINES.encodeToString(
                                certificate.load().getCertificate(ALIAS).getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return certificate;
    }

    private void generate() throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(List.of(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
    }

    SSLContext server() throws IOException, GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(load(), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }
}
