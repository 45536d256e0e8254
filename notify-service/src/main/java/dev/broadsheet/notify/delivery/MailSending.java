package dev.broadsheet.notify.delivery;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.papers.ListedPaper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** One SMTP conversation for one claim; however it ends, it ends in a settlement. */
@ApplicationScoped
class MailSending {

    private static final Logger LOG = Logger.getLogger(MailSending.class);

    // Vert.x's client with Quarkus's configuration; Quarkus's own Mailer writes an empty Cc header, which RFC 5322
    // forbids.
    private final MailClient client;
    private final DigestMail digests;
    private final ConfirmationMail confirmations;
    private final DeliveryMetrics metrics;
    private final Duration timeout;
    private final RetryPause pause;

    @Inject
    MailSending(
            MailClient client,
            DigestMail digests,
            ConfirmationMail confirmations,
            DeliveryMetrics metrics,
            DeliveryConfig config) {
        this.client = client;
        this.digests = digests;
        this.confirmations = confirmations;
        this.metrics = metrics;
        this.timeout = config.sendTimeout();
        this.pause = new RetryPause(config.firstRetry(), config.longestRetry());
    }

    /** @param known the papers that may be shown; others are left out of a digest */
    Uni<Settlement> send(Claim claim, Map<PaperId, ListedPaper> known) {
        if (!claim.isWelcome()) {
            return settled(new Settlement.Suppressed("recipient is " + claim.recipient()));
        }
        return switch (claim.kind()) {
            case CONFIRMATION -> converse(claim, confirmations.compose(claim));
            case DIGEST, WEEKLY_DIGEST, ALERT, UPDATE -> sendDigest(claim, listed(claim, known));
        };
    }

    private Uni<Settlement> sendDigest(Claim claim, List<ListedPaper> papers) {
        return papers.isEmpty()
                ? settled(new Settlement.Suppressed("none of its papers may be shown any more"))
                : converse(claim, digests.compose(claim, papers));
    }

    private Uni<Settlement> converse(Claim claim, Uni<MailMessage> composed) {
        return composed.chain(mail -> metrics.timed(client.sendMail(mail)))
                .ifNoItem()
                .after(timeout)
                .fail()
                .<Settlement>replaceWith(new Settlement.Sent())
                .onFailure()
                .recoverWithItem(failure -> judged(claim, failure));
    }

    private Settlement judged(Claim claim, Throwable failure) {
        Settlement settlement = new SmtpFailure(failure).settlement(pause.after(claim.attempt()));
        // The server's words may quote the address: they go to the table, and only the type to the log.
        LOG.warnf(
                "mail not sent key=%s attempt=%d settlement=%s cause=%s",
                claim.key(),
                claim.attempt(),
                settlement.getClass().getSimpleName(),
                failure.getClass().getName());
        return settlement;
    }

    private static List<ListedPaper> listed(Claim claim, Map<PaperId, ListedPaper> known) {
        return claim.papers().stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static Uni<Settlement> settled(Settlement settlement) {
        return Uni.createFrom().item(settlement);
    }
}
