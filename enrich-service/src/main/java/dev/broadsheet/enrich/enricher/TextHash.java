package dev.broadsheet.enrich.enricher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.paper.PaperDiscovered;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of title and abstract, in hexadecimal digits: papers that share it read the same. */
record TextHash(String digits) {

    private static final byte BETWEEN = 0;

    static TextHash of(PaperDiscovered paper) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(paper.title().getBytes(UTF_8));
            digest.update(BETWEEN);
            digest.update(paper.abstractText().getBytes(UTF_8));
            return new TextHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
