package dev.broadsheet.notify.mail;

import dev.broadsheet.notify.mime.Header;
import dev.broadsheet.notify.mime.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What mail programs are told of the list that a mail belongs to. */
@ApplicationScoped
class ListHeaders {

    private static final String SENDER_ID = "broadsheet";

    private final Sender sender;
    private final MailLinks links;

    @Inject
    ListHeaders(Sender sender, MailLinks links) {
        this.sender = sender;
        this.links = links;
    }

    /** @param unsubscribe the signed link */
    List<Header> of(Letter letter, String unsubscribe) {
        List<Header> headers = new ArrayList<>();
        // RFC 2919; the reader's filters sort by it.
        headers.add(new Header("List-Id", list(letter)));
        headers.add(new Header("List-Unsubscribe", waysOut(letter, unsubscribe)));
        // RFC 8058: the mail program may unsubscribe by one POST, without opening the page.
        headers.add(new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        // What large providers count complaints by: never anything of one reader's.
        String edition = letter.edition().map(Object::toString).orElse("none");
        String kind = letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        headers.add(new Header("Feedback-ID", edition + ":" + kind + ":" + SENDER_ID));
        return headers;
    }

    private String list(Letter letter) {
        return switch (letter.kind()) {
            case DIGEST -> named("Broadsheet daily papers", "daily-papers");
            case WEEKLY_DIGEST -> named("Broadsheet weekly papers", "weekly-papers");
            case ALERT -> named("Broadsheet alerts", "alerts");
            case UPDATE -> named("Broadsheet changed papers", "changed-papers");
            case CONFIRMATION, BOUNCE_NOTICE -> named("Broadsheet", "notices");
        };
    }

    private String named(String title, String label) {
        return title + " <" + label + "." + links.host() + ">";
    }

    // RFC 2369: in the order of preference; each on a line of its own, because both are long.
    private String waysOut(Letter letter, String link) {
        return "<" + link + ">"
                + sender.unsubscribeAddress(letter.id())
                        .map(mailbox -> ",\r\n <mailto:" + mailbox + "?subject=unsubscribe>")
                        .orElse("");
    }
}
