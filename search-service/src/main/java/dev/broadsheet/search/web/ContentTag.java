package dev.broadsheet.search.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what clients recognise content that they have already. Weak (RFC 9110, 8.8.1): the same content is sent packed and
 * unpacked.
 *
 * @param value without quotes
 */
public record ContentTag(String value) {

    private static final int BYTES = 12;
    private static final Pattern LISTED = Pattern.compile("\"([^\"]*)\"");

    /** The same for the same content, in every process. */
    public static ContentTag of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentTag(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** As it stands in an {@code ETag}; empty if there is none in it. */
    static Optional<ContentTag> read(String written) {
        return LISTED.matcher(written)
                .results()
                .map(tag -> new ContentTag(tag.group(1)))
                .findFirst();
    }

    /** Whether an {@code If-None-Match} has it, weak or strong: what stands on the way may have changed that. */
    boolean isIn(String ifNoneMatch) {
        return ifNoneMatch.strip().equals("*")
                || LISTED.matcher(ifNoneMatch)
                        .results()
                        .anyMatch(tag -> tag.group(1).equals(value));
    }

    @Override
    public String toString() {
        return "W/\"" + value + '"';
    }
}
