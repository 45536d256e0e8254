package dev.broadsheet.notify.reading;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;

/** What readers said of papers in their mails; the last word counts. */
@ApplicationScoped
class FeedbackStore {

    private static final String SAY = """
            insert into feedback (subscriber, paper, wish, given_at) values (:reader, :paper, :wish, now())
            on conflict (subscriber, paper) do update set wish = excluded.wish, given_at = excluded.given_at
            """;

    private final Mutiny.SessionFactory sessions;

    @Inject
    FeedbackStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Void> say(SubscriberId reader, PaperId paper, Wish wish) {
        return sessions.withTransaction(session -> session.createNativeQuery(SAY)
                .setParameter("reader", reader.value())
                .setParameter("paper", paper.value())
                .setParameter("wish", wish.name())
                .executeUpdate()
                .replaceWithVoid());
    }
}
