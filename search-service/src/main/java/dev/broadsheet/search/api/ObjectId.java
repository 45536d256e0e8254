package dev.broadsheet.search.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The 24 hexadecimal digits by which clients know things; derived, so that they are the same each time. */
@Schema(type = SchemaType.STRING, pattern = "[0-9a-f]{24}", examples = "7450ed18412a8864d5179f57")
record ObjectId(@JsonValue String value) {

    private static final int BYTES = 12;

    /** @param key identifies the thing among its kind */
    static ObjectId of(String kind, String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((kind + '\0' + key).getBytes(UTF_8));
            return new ObjectId(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
