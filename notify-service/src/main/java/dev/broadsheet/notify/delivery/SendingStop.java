package dev.broadsheet.notify.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Whether an operator has stopped all sending. Mails already claimed still go. */
@ApplicationScoped
public class SendingStop {

    private static final String SINCE = "select cast(extract(epoch from since) as bigint) from sending_stop";

    Uni<Boolean> holds(Mutiny.Session session) {
        return since(session).map(Optional::isPresent);
    }

    public Uni<Optional<Instant>> since(Mutiny.Session session) {
        return session.createNativeQuery(SINCE, Long.class)
                .getSingleResultOrNull()
                .map(seconds -> Optional.ofNullable(seconds).map(Instant::ofEpochSecond));
    }

    /** Harmless where it holds already. */
    public Uni<Void> set(Mutiny.Session session) {
        return session.createNativeQuery("insert into sending_stop (since) values (now()) on conflict do nothing")
                .executeUpdate()
                .replaceWithVoid();
    }

    /** What was held back goes out with the next sweep. */
    public Uni<Void> lift(Mutiny.Session session) {
        return session.createNativeQuery("delete from sending_stop")
                .executeUpdate()
                .replaceWithVoid();
    }
}
