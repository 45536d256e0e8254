package dev.broadsheet.notify.matching;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where subscriptions put what they look for. The table is the truth; what papers are held against follows it, before
 * the next paper is matched at the latest.
 */
@ApplicationScoped
public class InterestIndex {

    // The time of the last asking: an interest that nobody has is removed only some time after it.
    private static final String STORE = """
            insert into interest (key, kind, definition, created_at)
            values (:key, :kind, cast(cast(:definition as text) as jsonb), now())
            on conflict (key) do update set created_at = now()
            """;

    /** Within the transaction of the subscription that looks for it; harmless for one that is stored already. */
    public Uni<Void> store(Mutiny.Session session, Interest interest) {
        return session.createNativeQuery(STORE)
                .setParameter("key", interest.key())
                .setParameter("kind", interest.kind().name())
                .setParameter("definition", interest.definition())
                .executeUpdate()
                .replaceWithVoid();
    }
}
