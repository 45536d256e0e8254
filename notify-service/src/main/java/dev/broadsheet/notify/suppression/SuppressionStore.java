package dev.broadsheet.notify.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The addresses that get no mail, kept by their hashes. All within the caller's transaction. */
@ApplicationScoped
public class SuppressionStore {

    /** After so many bounces in a row, for whatever reasons, an address gets no more mail. */
    static final int BOUNCES_IN_A_ROW = 3;

    private static final String HASH = "sha256(convert_to(subscriber.normalised, 'UTF8'))";

    private static final String AFTER_BOUNCES = """
            insert into suppression (address, cause, detail, since)
            select distinct on (subscriber.id) %s, 'BOUNCE', email.last_error, now()
            from json_to_recordset(cast(cast(:bounces as text) as json)) as bounce (mail uuid, "nobodyThere" boolean)
            join email on email.id = bounce.mail
            join subscriber on subscriber.id = email.subscriber
            where "nobodyThere" or (
              select count(*) from (
                select state from email as last
                where last.subscriber = subscriber.id and last.state in ('SENT', 'BOUNCED')
                order by last.requested_at desc limit :most) as latest
              where state = 'BOUNCED') >= :most
            on conflict (address) do nothing
            """.formatted(HASH);

    private static final String SUPPRESS = """
            insert into suppression (address, cause, detail, since)
            select %s, :cause, :detail, now() from subscriber where id = :subscriber
            on conflict (address) do nothing
            """.formatted(HASH);

    private static final String LIFT = """
            delete from suppression using subscriber where subscriber.id = :subscriber and suppression.address = %s
            returning cast(cast(suppression.since at time zone 'UTC' as date) as text)
            """.formatted(HASH);

    /** Why an address gets no mail. */
    public enum Cause {
        BOUNCE,
        COMPLAINT,
        OPERATOR
    }

    /**
     * A mail that bounced.
     *
     * @param nobodyThere no mail to the address will ever arrive
     */
    public record Bounce(UUID mail, boolean nobodyThere) {}

    /** To be called after the mails' states have been set. */
    public Uni<Void> afterBounces(Mutiny.Session session, List<Bounce> bounces) {
        return bounces.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(AFTER_BOUNCES)
                        .setParameter("bounces", new String(EventJson.write(bounces), UTF_8))
                        .setParameter("most", BOUNCES_IN_A_ROW)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /** An address that is suppressed already stays so for its first cause. */
    public Uni<Void> suppress(Mutiny.Session session, SubscriberId subscriber, Cause cause, String detail) {
        return session.createNativeQuery(SUPPRESS)
                .setParameter("subscriber", subscriber.value())
                .setParameter("cause", cause.name())
                .setParameter("detail", detail)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @return since when nothing was sent; empty if the address was not suppressed */
    public Uni<Optional<LocalDate>> lift(Mutiny.Session session, SubscriberId subscriber) {
        return session.createNativeQuery(LIFT, String.class)
                .setParameter("subscriber", subscriber.value())
                .getSingleResultOrNull()
                .map(day -> Optional.ofNullable(day).map(LocalDate::parse));
    }
}
