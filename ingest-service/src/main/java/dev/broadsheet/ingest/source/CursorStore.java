package dev.broadsheet.ingest.source;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** How far the sources have come. */
@ApplicationScoped
class CursorStore {

    private static final String ADVANCE = """
            insert into source_cursor (source, part, position) values (:source, :part, :position)
            on conflict (source, part) do update set position = excluded.position, changed_at = clock_timestamp()
            """;

    private final Mutiny.SessionFactory sessions;

    CursorStore(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<Optional<String>> position(String source, String part) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                                "select position from source_cursor where source = :source and part = :part",
                                String.class)
                        .setParameter("source", source)
                        .setParameter("part", part)
                        .getResultList())
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Map<String, String>> positions(String source) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                                "select part, position from source_cursor where source = :source", Object[].class)
                        .setParameter("source", source)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (String) row[1])));
    }

    Uni<Void> advance(String source, String part, String position) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(ADVANCE)
                        .setParameter("source", source)
                        .setParameter("part", part)
                        .setParameter("position", position)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
