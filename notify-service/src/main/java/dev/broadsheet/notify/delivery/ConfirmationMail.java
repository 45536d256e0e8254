package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The question to an address's owner whether they want our mails. */
@ApplicationScoped
class ConfirmationMail {

    private static final String SUBJECT = "Please confirm your subscription to Broadsheet";

    private final Envelope envelope;
    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    ConfirmationMail(Envelope envelope, SignedLinks links, PublicAddress address) {
        this.envelope = envelope;
        this.links = links;
        this.address = address;
    }

    Uni<MailMessage> compose(Claim claim) {
        String confirm = links.link(Purpose.CONFIRM, claim.subscriber());
        return MailTexts.confirmationText(confirm, address.frontPage())
                .createUni()
                .chain(text -> MailTexts.confirmationHtml(confirm, address.frontPage())
                        .createUni()
                        .map(html -> envelope.around(claim, SUBJECT, text, html)));
    }
}
