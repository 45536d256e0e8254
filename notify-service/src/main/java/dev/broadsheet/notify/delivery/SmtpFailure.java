package dev.broadsheet.notify.delivery;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;

/** What a failed SMTP conversation means for the mail. */
record SmtpFailure(Throwable cause) {

    // About us and the server (command unknown, no login, no mail accepted here), not about this mail: every other one
    // would get the same answer, and all of them must go once an operator has put it right.
    private static final Set<Integer> NOT_ABOUT_THE_MAIL = Set.of(502, 503, 504, 521, 530, 534, 535, 538);
    private static final int FIRST_PERMANENT_REPLY = 500;

    Settlement settlement(Duration pause) {
        if (!(cause instanceof SMTPException reply)) {
            return new Settlement.Deferred(cause.toString(), !neverConnected(), pause);
        }
        String error = reply.getReplyCode() + " " + reply.getReplyMessages();
        boolean permanent =
                reply.getReplyCode() >= FIRST_PERMANENT_REPLY && !NOT_ABOUT_THE_MAIL.contains(reply.getReplyCode());
        return permanent ? new Settlement.Bounced(error) : new Settlement.Deferred(error, false, pause);
    }

    private boolean neverConnected() {
        return cause instanceof ConnectException || cause instanceof UnknownHostException;
    }
}
