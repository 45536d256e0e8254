package dev.broadsheet.local.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Decodes mails. One that is not well-formed is shown as far as it can be read. */
final class MailReader {

    private static final int DEEPEST_PART = 10;

    private final Session session = Session.getInstance(new java.util.Properties());

    Mail read(String id, byte[] bytes) throws IOException {
        String raw = new String(bytes, UTF_8);
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes));
            Map<String, String> headers = headers(message);
            return new Mail(
                    id,
                    headers.getOrDefault("From", ""),
                    headers.getOrDefault("To", headers.getOrDefault(Mail.ENVELOPE_TO, "")),
                    headers.getOrDefault("Subject", ""),
                    date(id, message),
                    headers,
                    part(message, "text/plain", 0).orElse(""),
                    part(message, "text/html", 0).orElse(""),
                    raw);
        } catch (MessagingException e) {
            return new Mail(
                    id,
                    "",
                    "",
                    "(unreadable: " + e.getMessage() + ")",
                    MailFolder.receivedAt(id),
                    Map.of(),
                    "",
                    "",
                    raw);
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()), (first, next) -> first + "\n" + next);
        }
        return headers;
    }

    private static String decoded(String value) {
        String unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException e) {
            return unfolded;
        }
    }

    private static Instant date(String id, MimeMessage message) throws MessagingException {
        return Optional.ofNullable(message.getSentDate())
                .map(Date::toInstant)
                .orElseGet(() -> MailFolder.receivedAt(id));
    }

    // The first part of the wanted type that is no attachment.
    private static Optional<String> part(Part part, String type, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST_PART || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of(text(part));
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                Optional<String> found = part(parts.getBodyPart(index), type, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    // A character set that nobody knows leaves the bytes.
    private static String text(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException e) {
            return new String(part.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
