package dev.broadsheet.ingest.imports;

import dev.broadsheet.ingest.records.PaperStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * How far the files of unfinished imports were read. A position is written in the transaction of the lines before it, so
 * that a file that is sent again after a crash goes on at the line reached.
 */
@ApplicationScoped
class ImportPositions {

    private static final String LINE = "select line from import_position where key = :key";
    // Two senders of one file: the one that is ahead has brought all that the other still sends.
    private static final String REACHED = """
            insert into import_position (key, line) values (:key, :line) on conflict (key)
            do update set line = greatest(import_position.line, excluded.line), updated_at = clock_timestamp()
            """;
    private static final String FORGET = "delete from import_position where key = :key";

    private final Mutiny.SessionFactory sessions;

    ImportPositions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The last line of this file whose paper is durable, 0 if none is known. */
    Uni<Long> lineOf(String key) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(LINE, Long.class)
                        .setParameter("key", key)
                        .getResultList())
                .map(List::stream)
                .map(lines -> lines.findFirst().orElse(0L));
    }

    PaperStore.Alongside reached(String key, long line) {
        return session -> session.createNativeQuery(REACHED)
                .setParameter("key", key)
                .setParameter("line", line)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The file was read to its end: sent again, it is read from its start. */
    Uni<Void> forget(String key) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(FORGET)
                        .setParameter("key", key)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
