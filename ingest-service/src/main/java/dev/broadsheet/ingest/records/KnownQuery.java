package dev.broadsheet.ingest.records;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks up what the store has under many ids at once. */
enum KnownQuery {
    PAPERS("select id, revision, content_hash, version from paper where id in (:ids)"),
    LOCKED_PAPERS("select id, revision, content_hash, version from paper where id in (:ids) order by id for update"),
    SIGNALS("select id, revision, content_hash, 1 from paper_signals where id in (:ids)"),
    LOCKED_SIGNALS("select id, revision, content_hash, 1 from paper_signals where id in (:ids) order by id for update");

    private final String sql;

    KnownQuery(String sql) {
        this.sql = sql;
    }

    Uni<List<Known>> run(Mutiny.StatelessSession session, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream().map(KnownQuery::known).toList());
    }

    private static Known known(Object[] columns) {
        return new Known(
                (String) columns[0],
                ((Number) columns[1]).longValue(),
                (String) columns[2],
                ((Number) columns[3]).intValue());
    }
}
