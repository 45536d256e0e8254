package dev.broadsheet.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a file, in constant memory. */
final class Checksum {

    private Checksum() {}

    /** @throws UnusableModelException unless the file has the checksum that the model's descriptor names */
    static void require(String expected, String file, InputStream content) throws IOException {
        String found = sha256(content);
        if (!found.equals(expected)) {
            throw new UnusableModelException(file + " is damaged or of another model: its SHA-256 is " + found
                    + ", the descriptor names " + expected);
        }
    }

    private static String sha256(InputStream content) throws IOException {
        try {
            DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
