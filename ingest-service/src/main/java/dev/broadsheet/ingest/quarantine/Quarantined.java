package dev.broadsheet.ingest.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record in quarantine, as an operator sees it.
 *
 * @param times how often it has come
 * @param raw its bytes, in Base64
 * @param text the same as text, if they are UTF-8
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
@Schema(name = "QuarantinedRecord")
record Quarantined(
        long id,
        String source,
        String position,
        String cause,
        Instant firstSeen,
        Instant lastSeen,
        long times,
        byte[] raw,
        String text) {

    static String textOf(byte[] raw) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
