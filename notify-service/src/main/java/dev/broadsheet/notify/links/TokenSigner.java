package dev.broadsheet.notify.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.SubscriberId;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of purpose, subscriber and expiry under an HMAC-SHA256 (RFC 2104), as base64url without padding: 77 characters,
 * short enough for one line of a header.
 */
final class TokenSigner {

    private static final int SHORTEST_SECRET = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CLAIM_BYTES = 1 + 2 * Long.BYTES + Long.BYTES;
    private static final int MAC_BYTES = 32;
    private static final int LONGEST_TOKEN = 200;

    private final List<SecretKeySpec> keys;

    /**
     * @param secrets the first signs, all of them verify
     * @throws IllegalArgumentException if one is shorter than 32 characters
     */
    TokenSigner(List<String> secrets) {
        this.keys = secrets.stream().map(TokenSigner::key).toList();
    }

    String sign(Purpose purpose, SubscriberId subscriber, Instant expiry) {
        byte[] claims = ByteBuffer.allocate(CLAIM_BYTES)
                .put(purpose.code())
                .putLong(subscriber.value().getMostSignificantBits())
                .putLong(subscriber.value().getLeastSignificantBits())
                .putLong(expiry.getEpochSecond())
                .array();
        byte[] token = Arrays.copyOf(claims, CLAIM_BYTES + MAC_BYTES);
        System.arraycopy(mac(keys.getFirst(), claims), 0, token, CLAIM_BYTES, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    LinkReading read(Purpose purpose, String token, Instant now) {
        byte[] bytes = decoded(token);
        if (bytes.length != CLAIM_BYTES + MAC_BYTES) {
            return new LinkReading.Unknown();
        }
        byte[] claims = Arrays.copyOf(bytes, CLAIM_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, CLAIM_BYTES, bytes.length);
        if (claims[0] != purpose.code()
                || keys.stream().noneMatch(key -> MessageDigest.isEqual(mac(key, claims), mac))) {
            return new LinkReading.Unknown();
        }
        ByteBuffer fields = ByteBuffer.wrap(claims, 1, CLAIM_BYTES - 1);
        UUID subscriber = new UUID(fields.getLong(), fields.getLong());
        return now.getEpochSecond() < fields.getLong()
                ? new LinkReading.Genuine(new SubscriberId(subscriber))
                : new LinkReading.Expired();
    }

    private static byte[] decoded(String token) {
        if (token == null || token.length() > LONGEST_TOKEN) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static SecretKeySpec key(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("broadsheet.links.secret must have at least " + SHORTEST_SECRET
                    + " characters, not " + secret.length() + "; make one with: openssl rand -base64 32");
        }
        return new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    private static byte[] mac(SecretKeySpec key, byte[] claims) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA256", e);
        }
    }
}
