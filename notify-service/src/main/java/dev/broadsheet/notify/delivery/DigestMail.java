package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import dev.broadsheet.notify.papers.ListedPaper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** The papers of an edition as a mail. */
@ApplicationScoped
class DigestMail {

    private final Envelope envelope;
    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    DigestMail(Envelope envelope, SignedLinks links, PublicAddress address) {
        this.envelope = envelope;
        this.links = links;
        this.address = address;
    }

    Uni<MailMessage> compose(Claim claim, List<ListedPaper> papers) {
        // An alert belongs to no edition.
        LocalDate day = claim.edition().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        String unsubscribe = links.link(Purpose.UNSUBSCRIBE, claim.subscriber());
        DigestHead head = new DigestHead(day, address.frontPage(), address.listDay(day), unsubscribe);
        List<DigestItem> items = items(papers);
        return MailTexts.digestText(head, items)
                .createUni()
                .chain(text ->
                        MailTexts.digestHtml(head, items).createUni().map(html -> addressed(claim, head, text, html)));
    }

    private MailMessage addressed(Claim claim, DigestHead head, String text, String html) {
        return envelope.around(claim, head.subject(), text, html)
                // RFC 2919; the reader's filters sort by it.
                .addHeader("List-Id", "Broadsheet daily papers <daily-papers." + address.host() + ">")
                .addHeader("List-Unsubscribe", "<" + head.unsubscribe() + ">")
                // RFC 8058: the mail program may unsubscribe by one POST, without opening the page.
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Feedback-ID", head.day() + ":digest:broadsheet");
    }

    private List<DigestItem> items(List<ListedPaper> papers) {
        return IntStream.range(0, papers.size())
                .mapToObj(index -> item(index + 1, papers.get(index)))
                .toList();
    }

    private DigestItem item(int rank, ListedPaper paper) {
        return new DigestItem(rank, paper, address.paper(paper.id()));
    }
}
