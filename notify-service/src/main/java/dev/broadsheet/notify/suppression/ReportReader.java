package dev.broadsheet.notify.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.notify.mime.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** Reads what comes back: delivery status notifications (RFC 3464), abuse reports (RFC 5965), wishes to unsubscribe. */
@ApplicationScoped
class ReportReader {

    private static final int LARGEST_PART = 1 << 20;
    private static final int MOST_PARTS = 20;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Sender sender;

    @Inject
    ReportReader(Sender sender) {
        this.sender = sender;
    }

    /** @throws MessagingException if it is no message */
    Report read(InputStream raw) throws MessagingException, IOException {
        return read(new MimeMessage(SESSION, raw));
    }

    Report read(MimeMessage message) throws MessagingException, IOException {
        Parts parts = new Parts();
        collect(message, parts);
        Optional<UUID> mail = parts.original.or(() -> ourAddress(message));
        if (parts.feedback != null) {
            return complaint(parts.feedback, mail);
        }
        if (!parts.statuses.isEmpty()) {
            return bounce(parts.statuses, mail);
        }
        return isForUnsubscribing(message)
                ? new Report.Unsubscribed(mail)
                : new Report.Other("neither a report nor a wish to unsubscribe");
    }

    /** What a message holds that says something to us. */
    private static final class Parts {
        private final List<InternetHeaders> statuses = new ArrayList<>();
        private InternetHeaders feedback;
        private Optional<UUID> original = Optional.empty();
        private int seen;
    }

    private static void collect(Part part, Parts found) throws MessagingException, IOException {
        if (++found.seen > MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, found);
            }
        } else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            found.statuses.addAll(blocks(octets(part)));
        } else if (part.isMimeType("message/feedback-report")) {
            found.feedback = blocks(octets(part)).stream().findFirst().orElse(null);
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            InternetHeaders original = new InternetHeaders(new ByteArrayInputStream(octets(part)));
            found.original =
                    Optional.ofNullable(original.getHeader("Message-ID", null)).flatMap(Sender::mailIn);
        }
    }

    // The octets themselves: of a message's content the library would make an object of its own.
    private static byte[] octets(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof MimeMessage message) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LARGEST_PART);
        }
    }

    // Both reports are groups of header fields with empty lines between them.
    private static List<InternetHeaders> blocks(byte[] octets) throws MessagingException {
        List<InternetHeaders> blocks = new ArrayList<>();
        String lines = new String(octets, UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        for (String block : lines.split("\n[ \t]*\n+")) {
            if (!block.isBlank()) {
                blocks.add(
                        new InternetHeaders(new ByteArrayInputStream((block.strip() + "\n\n").getBytes(UTF_8)), true));
            }
        }
        return blocks;
    }

    private static Report bounce(List<InternetHeaders> statuses, Optional<UUID> mail) {
        for (InternetHeaders status : statuses) {
            String action = field(status, "Action").toLowerCase(Locale.ROOT);
            if (action.equals("failed")) {
                return new Report.Bounced(mail, code(field(status, "Status")), field(status, "Diagnostic-Code"));
            }
        }
        return new Report.Other("a notification of something other than a failure");
    }

    private static Report complaint(InternetHeaders feedback, Optional<UUID> mail) {
        String type = field(feedback, "Feedback-Type").toLowerCase(Locale.ROOT);
        return type.equals("not-spam")
                ? new Report.Other("a report that our mail is no spam")
                : new Report.Complained(mail, type);
    }

    // A comment may follow (RFC 3464, section 2.3.4).
    private static String code(String status) {
        return status.split("[ (]", 2)[0];
    }

    private static String field(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }

    // Where the original is cut off, the address that the report came to still names the mail.
    private static Optional<UUID> ourAddress(MimeMessage message) {
        return recipients(message).stream()
                .map(Sender::mailIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isForUnsubscribing(MimeMessage message) {
        return recipients(message).stream().anyMatch(sender::isForUnsubscribing);
    }

    private static List<String> recipients(MimeMessage message) {
        List<String> recipients = new ArrayList<>();
        try {
            for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To", "To")) {
                String[] values = message.getHeader(name);
                if (values != null) {
                    recipients.addAll(List.of(values).stream()
                            .map(value -> value.replaceAll(".*<|>.*", "").strip())
                            .toList());
                }
            }
        } catch (MessagingException e) {
            return List.of();
        }
        return recipients;
    }
}
