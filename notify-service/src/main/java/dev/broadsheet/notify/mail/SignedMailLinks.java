package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.links.PublicAddress;
import dev.broadsheet.notify.links.Purpose;
import dev.broadsheet.notify.links.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Links to our public address; those that could change something, or show one reader's mail, are signed. */
@ApplicationScoped
class SignedMailLinks implements MailLinks {

    private final SignedLinks links;
    private final PublicAddress address;

    @Inject
    SignedMailLinks(SignedLinks links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    @Override
    public String home() {
        return address.frontPage();
    }

    @Override
    public String host() {
        return address.host();
    }

    @Override
    public String paper(PaperId paper) {
        return address.paper(paper);
    }

    @Override
    public String day(LocalDate day) {
        return address.listDay(day);
    }

    @Override
    public String week(LocalDate monday) {
        return address.of("/papers/week/%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    @Override
    public String confirm(SubscriberId reader) {
        return links.link(Purpose.CONFIRM, reader);
    }

    @Override
    public String unsubscribe(SubscriberId reader) {
        return links.link(Purpose.UNSUBSCRIBE, reader);
    }

    @Override
    public String preferences(SubscriberId reader) {
        return links.link(Purpose.PREFERENCES, reader);
    }

    @Override
    public String web(Letter letter) {
        return links.mailLink(Purpose.READ, letter.id());
    }

    @Override
    public String feedback(Letter letter) {
        return links.mailLink(Purpose.FEEDBACK, letter.id());
    }
}
