package dev.broadsheet.notify.mail;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import java.time.LocalDate;

/** Where the links of a mail lead. */
interface MailLinks {

    String home();

    /** The host that the list of mails is named after. */
    String host();

    String paper(PaperId paper);

    String day(LocalDate day);

    String week(LocalDate monday);

    String confirm(SubscriberId reader);

    String unsubscribe(SubscriberId reader);

    /** What the reader gets, and when. */
    String preferences(SubscriberId reader);

    /** The mail itself in the browser. */
    String web(Letter letter);

    /** Where a reader wants more or less of a paper of the mail, which is still to be named; see {@link #more}. */
    String feedback(Letter letter);

    static String more(String feedback, PaperId paper) {
        return feedback + "&paper=" + paper + "&wish=more";
    }

    static String less(String feedback, PaperId paper) {
        return feedback + "&paper=" + paper + "&wish=less";
    }
}
