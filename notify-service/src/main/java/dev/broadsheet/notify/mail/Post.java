package dev.broadsheet.notify.mail;

import dev.broadsheet.notify.mime.Header;
import dev.broadsheet.notify.mime.MailSigner;
import dev.broadsheet.notify.mime.RawMail;
import dev.broadsheet.notify.mime.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes of what was written a whole message, signed, ready for the relay. */
@ApplicationScoped
public class Post {

    // RFC 5322, section 3.3.
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    private final Sender sender;
    private final MailSigner signer;
    private final Clock clock;

    @Inject
    Post(Sender sender, MailSigner signer, Clock clock) {
        this.sender = sender;
        this.signer = signer;
        this.clock = clock;
    }

    public byte[] message(UUID mail, String recipient, Written written) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Date", DATE.format(ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))));
        headers.add(sender.from());
        headers.add(new Header("To", recipient));
        headers.add(Header.text("Subject", written.subject()));
        headers.add(new Header("Message-ID", sender.messageId(mail)));
        // RFC 3834: no vacation notice wants to answer this.
        headers.add(new Header("Auto-Submitted", "auto-generated"));
        headers.add(new Header("Content-Language", written.language()));
        headers.addAll(written.headers());
        return signer.signed(RawMail.of(mail, headers, written.text(), written.html()));
    }

    public String returnPath(UUID mail) {
        return sender.returnPath(mail);
    }
}
