package dev.broadsheet.notify.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A signature over the body and the headers that matter (RFC 6376), in its relaxed forms, which survive most relays. */
final class Dkim {

    // RFC 8058, section 4, wants both List-Unsubscribe headers signed.
    private static final Set<String> SIGNED = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "feedback-id",
            "auto-submitted",
            "mime-version",
            "content-type");

    private final PrivateKey key;
    private final String domain;
    private final String selector;

    Dkim(PrivateKey key, String domain, String selector) {
        this.key = key;
        this.domain = domain;
        this.selector = selector;
    }

    /** The mail with the signature before it. */
    byte[] sign(byte[] mail, Instant now) {
        int end = endOfHead(mail);
        List<String> headers = signedHeaders(new String(mail, 0, end, ISO_8859_1));
        String unsigned =
                "v=1; a=" + (isRsa() ? "rsa-sha256" : "ed25519-sha256") + "; c=relaxed/relaxed;\r\n d=" + domain
                        + "; s=" + selector + ";\r\n t=" + now.getEpochSecond() + "; h=" + names(headers) + ";\r\n bh="
                        + base64(sha256(RelaxedBody.of(mail, end + 2))) + ";\r\n b=";
        StringBuilder signed = new StringBuilder();
        headers.forEach(header -> signed.append(relaxed(header)).append("\r\n"));
        signed.append(relaxed("DKIM-Signature: " + unsigned));
        String header = "DKIM-Signature: " + unsigned + folded(signature(signed.toString())) + "\r\n";
        byte[] whole = new byte[header.length() + mail.length];
        System.arraycopy(header.getBytes(US_ASCII), 0, whole, 0, header.length());
        System.arraycopy(mail, 0, whole, header.length(), mail.length);
        return whole;
    }

    private static List<String> signedHeaders(String head) {
        List<String> headers = new ArrayList<>();
        for (String header : head.split("\r\n(?![ \t])")) {
            if (SIGNED.contains(header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT))) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static String names(List<String> headers) {
        StringBuilder names = new StringBuilder();
        int column = 20;
        for (String header : headers) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            if (!names.isEmpty()) {
                names.append(':');
            }
            if (column + name.length() > 70) {
                names.append("\r\n ");
                column = 0;
            }
            names.append(name);
            column += name.length() + 1;
        }
        return names.toString();
    }

    // RFC 6376, section 3.4.2.
    static String relaxed(String header) {
        int colon = header.indexOf(':');
        String value = header.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ");
        return header.substring(0, colon).toLowerCase(Locale.ROOT).strip() + ":" + value.strip();
    }

    private String signature(String signed) {
        try {
            Signature signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key);
            byte[] octets = signed.getBytes(ISO_8859_1);
            // RFC 8463: Ed25519 signs the hash, not the text.
            signature.update(isRsa() ? octets : sha256(octets));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the DKIM key cannot sign", e);
        }
    }

    private boolean isRsa() {
        return "RSA".equals(key.getAlgorithm());
    }

    private static String folded(String base64) {
        return base64.replaceAll("(.{70})(?=.)", "$1\r\n ");
    }

    private static int endOfHead(byte[] mail) {
        for (int i = 0; i + 3 < mail.length; i++) {
            if (mail[i] == '\r' && mail[i + 1] == '\n' && mail[i + 2] == '\r' && mail[i + 3] == '\n') {
                return i + 2;
            }
        }
        throw new IllegalArgumentException("a mail without a body");
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
