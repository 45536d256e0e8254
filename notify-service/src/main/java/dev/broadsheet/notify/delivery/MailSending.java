package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.mail.Letter;
import dev.broadsheet.notify.mail.MailWriter;
import dev.broadsheet.notify.mail.Post;
import dev.broadsheet.notify.mail.Written;
import dev.broadsheet.notify.papers.ListedPaper;
import dev.broadsheet.notify.smtp.Delivery;
import dev.broadsheet.notify.smtp.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Writes the mail of one claim and hands it to the relay; however that ends, it ends in a settlement. Blocks. */
@ApplicationScoped
class MailSending {

    private static final Logger LOG = Logger.getLogger(MailSending.class);
    private static final long LONGEST_JITTER_MILLIS = 5_000;

    private final MailWriter writer;
    private final Post post;
    private final Relay relay;
    private final SendingLimits limits;
    private final DeliveryMetrics metrics;
    private final DeliveryTracing tracing;
    private final Judgement judgement;
    private final Clock clock;

    @Inject
    MailSending(
            MailWriter writer,
            Post post,
            Relay relay,
            SendingLimits limits,
            DeliveryMetrics metrics,
            DeliveryTracing tracing,
            DeliveryConfig config,
            Clock clock) {
        this.writer = writer;
        this.post = post;
        this.relay = relay;
        this.limits = limits;
        this.metrics = metrics;
        this.tracing = tracing;
        this.judgement = new Judgement(
                new RetryPause(config.firstRetry(), config.longestRetry()),
                config.longestOutageRetry(),
                config.patience());
        this.clock = clock;
    }

    /**
     * @param known the papers that may be shown; others are left out of a digest
     * @param until when the claim is too old to begin, by {@link System#nanoTime}
     */
    Settlement send(Claim claim, Map<PaperId, ListedPaper> known, long until) {
        if (claim.suppressed().isPresent()) {
            return new Settlement.Suppressed(
                    "the address gets no mail: " + claim.suppressed().get());
        }
        if (!claim.isWelcome()) {
            return new Settlement.Suppressed("recipient is " + claim.recipient());
        }
        try {
            return writer.write(claim.letter(), known)
                    .map(written -> sendInTurn(claim, written, until))
                    .orElse(new Settlement.Suppressed("none of its papers may be shown any more"));
        } catch (RuntimeException e) {
            LOG.errorf(e, "mail not written key=%s", claim.key());
            return judgement.of(claim, new Delivery.Unsent(e.toString()), clock.instant());
        }
    }

    private Settlement sendInTurn(Claim claim, Written written, long until) {
        Duration wait = limits.turn(claim.domain(), System.nanoTime());
        if (wait.compareTo(SendingLimits.LONGEST_WAIT) > 0) {
            return heldBack("more mails a second than the limit", wait);
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return heldBack("its wait was broken off", Duration.ZERO);
        }
        return System.nanoTime() - until > 0 ? heldBack("its turn came too late", Duration.ZERO) : hand(claim, written);
    }

    // Not all at once when the time has come.
    private static Settlement heldBack(String reason, Duration wait) {
        return new Settlement.HeldBack(
                reason, wait.plusMillis(ThreadLocalRandom.current().nextLong(LONGEST_JITTER_MILLIS)));
    }

    private Settlement hand(Claim claim, Written written) {
        Letter letter = claim.letter();
        byte[] message = post.message(letter.id(), claim.address(), written);
        String returnPath = post.returnPath(letter.id());
        Delivery delivery =
                tracing.inSpan(claim, () -> metrics.timed(() -> relay.send(returnPath, claim.address(), message)));
        Settlement settlement = judgement.of(claim, delivery, clock.instant());
        if (!(settlement instanceof Settlement.Sent)) {
            // The server's words may quote the address: they go to the table, and only the kind of the end to the log.
            LOG.warnf(
                    "mail not sent key=%s attempt=%d settlement=%s end=%s",
                    claim.key(),
                    claim.attempt(),
                    settlement.getClass().getSimpleName(),
                    delivery.getClass().getSimpleName());
        }
        return settlement;
    }
}
