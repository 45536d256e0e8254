package dev.broadsheet.local.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * A received mail, decoded for reading. The names are those of its JSON form.
 *
 * @param to the addresses of the To header, or of the envelope where there is none
 * @param headers by name as written; the values of a repeated header are joined by line ends
 * @param text the plain text part, or empty
 * @param html the HTML part, or empty
 * @param raw as the server received it
 */
record Mail(
        String id,
        String from,
        String to,
        String subject,
        Instant date,
        Map<String, String> headers,
        String text,
        String html,
        String raw) {

    /** The header that the server adds: whom the envelope named. */
    static final String ENVELOPE_TO = "X-Envelope-To";

    boolean isFor(String address) {
        return contains(to, address) || contains(headers.getOrDefault(ENVELOPE_TO, ""), address);
    }

    private static boolean contains(String addresses, String address) {
        return addresses.toLowerCase(java.util.Locale.ROOT).contains(address.toLowerCase(java.util.Locale.ROOT));
    }
}
