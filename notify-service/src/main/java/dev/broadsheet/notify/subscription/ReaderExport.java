package dev.broadsheet.notify.subscription;

import dev.broadsheet.contracts.email.SubscriberId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;

/** Everything that is stored of a reader, as JSON. */
@ApplicationScoped
class ReaderExport {

    private static final String ALL = """
            select cast(jsonb_pretty(jsonb_build_object(
              'reader', to_jsonb(subscriber),
              'subscriptions', (select coalesce(jsonb_agg(to_jsonb(s) - 'subscriber' || jsonb_build_object(
                  'kind', coalesce(i.kind, 'TRENDING'), 'definition', i.definition) order by s.created_at), '[]')
                from subscription s left join interest i on i.key = s.interest where s.subscriber = subscriber.id),
              'requests', (select coalesce(jsonb_agg(to_jsonb(r) - 'subscriber' order by r.requested_at), '[]')
                from subscription_request r where r.subscriber = subscriber.id),
              'matches', (select coalesce(jsonb_agg(to_jsonb(m) - 'subscriber' order by m.matched_at), '[]')
                from paper_match m where m.subscriber = subscriber.id),
              'mails', (select coalesce(jsonb_agg(to_jsonb(e) - 'subscriber' - 'claim' - 'claimed_at' - 'claimed_until'
                  order by e.requested_at), '[]')
                from email e where e.subscriber = subscriber.id))) as text)
            from subscriber where id = :id
            """;

    private final Mutiny.SessionFactory sessions;

    @Inject
    ReaderExport(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Null for a reader who is gone. */
    Uni<String> of(SubscriberId id) {
        return sessions.withTransaction(session -> session.createNativeQuery(ALL, String.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull());
    }
}
