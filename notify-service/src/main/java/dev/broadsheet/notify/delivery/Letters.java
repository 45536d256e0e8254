package dev.broadsheet.notify.delivery;

import dev.broadsheet.notify.mail.Letter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The mails that were ever asked for, as they are written. */
@ApplicationScoped
public class Letters {

    private static final String BY_ID = "select " + ClaimRow.LETTER
            + " from email join subscriber on subscriber.id = email.subscriber where email.id = :mail";

    private final Mutiny.SessionFactory sessions;

    @Inject
    Letters(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Optional<Letter>> find(UUID mail) {
        return sessions.withTransaction(session -> session.createNativeQuery(BY_ID, Object[].class)
                .setParameter("mail", mail)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ClaimRow::letter)));
    }
}
