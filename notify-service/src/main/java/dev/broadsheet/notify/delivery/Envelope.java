package dev.broadsheet.notify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every mail of ours carries around its text. */
@ApplicationScoped
class Envelope {

    private static final Pattern SENDER = Pattern.compile("(?:[^<>\"\\p{Cntrl}]* <)?[^<>@\\s]+@([A-Za-z0-9.-]+)>?");
    private static final int ID_BYTES = 16;

    private final String from;
    private final String domain;

    @Inject
    Envelope(MailConfig config) {
        Matcher sender = SENDER.matcher(config.from());
        if (!sender.matches()) {
            throw new IllegalArgumentException(
                    "broadsheet.mail.from must look like: Broadsheet <papers@example.org>, not " + config.from());
        }
        this.from = config.from();
        this.domain = sender.group(1);
    }

    MailMessage around(Claim claim, String subject, String text, String html) {
        return new MailMessage()
                .setFrom(from)
                .setTo(claim.address())
                .setSubject(subject)
                .setText(text)
                .setHtml(html)
                .addHeader("Message-ID", messageId(claim.key()))
                // RFC 3834: no vacation notice wants to answer this.
                .addHeader("Auto-Submitted", "auto-generated");
    }

    // The same for every attempt at a mail, so that a mailbox that got it twice can tell.
    private String messageId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return "<" + HexFormat.of().formatHex(hash, 0, ID_BYTES) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
