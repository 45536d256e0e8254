package dev.broadsheet.notify.reading;

import dev.broadsheet.notify.delivery.Letters;
import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.mail.MailWriter;
import dev.broadsheet.notify.mail.Written;
import dev.broadsheet.notify.papers.PaperStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Mails written once more, for the browser, from what is known of their papers today. */
@ApplicationScoped
class SentMails {

    private final Letters letters;
    private final PaperStore papers;
    private final MailWriter writer;

    @Inject
    SentMails(Letters letters, PaperStore papers, MailWriter writer) {
        this.letters = letters;
        this.papers = papers;
        this.writer = writer;
    }

    /** Empty if there is no such mail (any more), or nothing in it that may be shown. */
    Uni<Optional<Written>> read(UUID mail) {
        return letters.find(mail).chain(letter -> letter.map(this::write).orElse(nothing()));
    }

    private Uni<Optional<Written>> write(Letter letter) {
        return papers.find(letter.papers()).map(known -> writer.writeForWeb(letter, known));
    }

    private static Uni<Optional<Written>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
