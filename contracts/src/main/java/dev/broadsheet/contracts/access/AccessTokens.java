package dev.broadsheet.contracts.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The credentials that a deployment knows, as {@code name:scope+scope:sha256} separated by commas. Only hashes are
 * configured; several may be valid at once, so that a token can be rotated without a gap. A token is random and long,
 * so a plain SHA-256 is as hard to turn back as a slow hash, and costs nothing per request.
 */
public final class AccessTokens {

    private static final Pattern HEX_SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BEARER = Pattern.compile("Bearer +([\\x21-\\x7e]{16,256})", Pattern.CASE_INSENSITIVE);

    /** A credential that was recognised: its name for logs and votes, and what it is good for. */
    public record Credential(String name, Set<Scope> scopes) {
        public boolean allows(Scope wanted) {
            return scopes.stream().anyMatch(scope -> scope.includes(wanted));
        }
    }

    private record Known(Credential credential, String sha256) {
        boolean is(byte[] hash) {
            return MessageDigest.isEqual(HexFormat.of().parseHex(sha256), hash);
        }
    }

    private final List<Known> known;

    private AccessTokens(List<Known> known) {
        this.known = known;
    }

    /** @throws IllegalArgumentException naming the entry that cannot be read */
    public static AccessTokens parse(String configured) {
        return new AccessTokens(Arrays.stream(configured.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(AccessTokens::entry)
                .toList());
    }

    /** The credential of an {@code Authorization} header; empty unless it is a bearer token that is known. */
    public Optional<Credential> identify(String authorization) {
        return Optional.ofNullable(authorization)
                .map(BEARER::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> sha256(matcher.group(1)))
                .flatMap(this::holder);
    }

    /** The configuration's form of a token. */
    public static String entry(String name, Scope scope, String token) {
        return name + ":" + scope.name().toLowerCase(Locale.ROOT) + ":"
                + HexFormat.of().formatHex(sha256(token));
    }

    // Every entry is compared, and each in constant time: how long it takes tells nothing of a token.
    private Optional<Credential> holder(byte[] sha256) {
        Optional<Credential> found = Optional.empty();
        for (Known candidate : known) {
            if (candidate.is(sha256)) {
                found = Optional.of(candidate.credential);
            }
        }
        return found;
    }

    private static Known entry(String entry) {
        String[] parts = entry.split(":");
        if (parts.length != 3
                || parts[0].isBlank()
                || !HEX_SHA256.matcher(parts[2]).matches()) {
            throw new IllegalArgumentException(
                    "a token is configured as name:scope+scope:sha256 (64 lower-case hexadecimal digits)");
        }
        Set<Scope> scopes = Arrays.stream(parts[1].split("\\+"))
                .map(name -> Scope.named(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "token " + parts[0] + " has a scope that does not exist: " + name)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        return new Known(new Credential(parts[0], scopes), parts[2]);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
