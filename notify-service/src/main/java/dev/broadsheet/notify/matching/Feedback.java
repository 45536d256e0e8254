package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * "More of this" and "less of this", of a reader and a paper; the last word on a paper counts.
 *
 * <p>More: the reader gets papers like it, with the next digest of the kind that they get. Less: that ends, and let
 * <i>N</i> be the mean, of unit length, of the last 50 papers that the reader wanted less of. A paper <i>p</i> that is
 * like another is then a match only if it is nearer to what it is to be like than to <i>N</i>: the least cosine becomes
 * max(least, cos(<i>p</i>, <i>N</i>)). One on a topic or in a category is left out if cos(<i>p</i>, <i>N</i>) is 0.85 or
 * more. Searches and authors were asked for in so many words, and stay as they are.
 */
@ApplicationScoped
public class Feedback {

    private static final int MOST = 10;

    // Who has none but weekly mails gets no daily one for it.
    private static final String SUBSCRIBE = """
            insert into subscription (id, subscriber, interest, pace, most, created_at)
            select :id, r.id, :interest,
              case when exists (select 1 from subscription where subscriber = r.id and pace = 'WEEKLY')
                and not exists (select 1 from subscription where subscriber = r.id and pace = 'DAILY')
                then 'WEEKLY' else 'DAILY' end, :most, :now
            from subscriber r where r.id = :subscriber
              and not exists (select 1 from subscription where subscriber = r.id and interest = :interest)
            on conflict do nothing
            """;

    private static final String END =
            "delete from subscription where subscriber = :subscriber and interest = :interest";

    private final Mutiny.SessionFactory sessions;
    private final InterestIndex interests;
    private final FeedbackStore store;
    private final Clock clock;

    @Inject
    Feedback(Mutiny.SessionFactory sessions, InterestIndex interests, FeedbackStore store, Clock clock) {
        this.sessions = sessions;
        this.interests = interests;
        this.store = store;
        this.clock = clock;
    }

    /** Harmless to call again, or for a reader who is gone. */
    public Uni<Void> more(SubscriberId reader, PaperId paper) {
        Interest similar = Interest.similarTo(List.of(paper));
        return sessions.withTransaction(session -> store.say(session, reader, paper, FeedbackStore.MORE)
                .chain(() -> interests.store(session, similar))
                .chain(() -> subscribe(session, reader, similar)));
    }

    /** Likewise. */
    public Uni<Void> less(SubscriberId reader, PaperId paper) {
        Interest similar = Interest.similarTo(List.of(paper));
        return sessions.withTransaction(session -> store.say(session, reader, paper, FeedbackStore.LESS)
                .chain(() -> session.createNativeQuery(END)
                        .setParameter("subscriber", reader.value())
                        .setParameter("interest", similar.key())
                        .executeUpdate())
                .replaceWithVoid());
    }

    private Uni<Void> subscribe(Mutiny.Session session, SubscriberId reader, Interest interest) {
        return session.createNativeQuery(SUBSCRIBE)
                .setParameter("id", UUID.randomUUID())
                .setParameter("subscriber", reader.value())
                .setParameter("interest", interest.key())
                .setParameter("most", MOST)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }
}
