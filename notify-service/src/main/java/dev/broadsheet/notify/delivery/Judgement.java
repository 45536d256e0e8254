package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.smtp.Delivery;
import dev.broadsheet.notify.smtp.Reply;
import dev.broadsheet.notify.suppression.AddressStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the end of an SMTP conversation means for the mail.
 *
 * @param pause for what was put off, by attempt
 * @param outagePause the longest one where the trouble is between us and the relay: no mail is to wait for hours once that
 *     is over
 * @param patience how long after the request a mail is given up that is still put off
 */
record Judgement(RetryPause pause, Duration outagePause, Duration patience) {

    // About us and the server (command unknown, no login, no mail accepted here), not about this mail: every other one
    // would get the same answer, and all of them must go once an operator has put it right.
    private static final Set<Integer> NOT_ABOUT_THE_MAIL = Set.of(421, 502, 503, 504, 521, 530, 534, 535, 538);

    Settlement of(Claim claim, Delivery delivery, Instant now) {
        return switch (delivery) {
            case Delivery.Accepted accepted -> new Settlement.Sent();
            case Delivery.Unsent unsent -> new Settlement.Deferred(unsent.cause(), false, outage(claim));
            case Delivery.Unanswered unanswered ->
                new Settlement.Deferred(unanswered.cause(), true, pause.after(claim.attempt()));
            case Delivery.Refused(Reply reply, Delivery.Stage stage) -> refused(claim, reply, stage, now);
        };
    }

    private Settlement refused(Claim claim, Reply reply, Delivery.Stage stage, Instant now) {
        if (stage == Delivery.Stage.OPENING || NOT_ABOUT_THE_MAIL.contains(reply.code())) {
            return new Settlement.Deferred(reply.toString(), false, outage(claim));
        }
        if (reply.isPermanent()) {
            boolean nobodyThere = stage == Delivery.Stage.RECIPIENT && AddressStatus.saysNobody(reply.enhancedStatus());
            return new Settlement.Bounced(reply.toString(), nobodyThere);
        }
        return claim.requestedAt().plus(patience).isBefore(now)
                ? new Settlement.Bounced("given up after " + claim.attempt() + " attempts: " + reply, false)
                : new Settlement.Deferred(reply.toString(), false, pause.after(claim.attempt()));
    }

    private Duration outage(Claim claim) {
        return new RetryPause(pause.first(), outagePause).after(claim.attempt());
    }
}
