package dev.broadsheet.notify.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The papers as the mails need them, each part of a paper guarded by its own revision. */
@ApplicationScoped
public class PaperStore {

    private static final String APPLY_PAPERS = """
            insert into paper as stored (id, paper_revision, title, author_count, first_authors, summary, code_url,
              withdrawn, deleted)
            select id, revision, title, "authorCount", "firstAuthors", summary, "codeUrl", withdrawn, deleted
            from json_to_recordset(cast(cast(:rows as text) as json)) as incoming (id text, revision bigint, title text,
              "authorCount" integer, "firstAuthors" text, summary text, "codeUrl" text, withdrawn boolean,
              deleted boolean)
            order by id
            on conflict (id) do update set paper_revision = excluded.paper_revision, title = excluded.title,
              author_count = excluded.author_count, first_authors = excluded.first_authors,
              summary = excluded.summary, code_url = excluded.code_url, withdrawn = excluded.withdrawn,
              deleted = excluded.deleted
            where excluded.paper_revision > stored.paper_revision
            """;

    private static final String APPLY_SIGNALS = """
            insert into paper as stored (id, signals_revision, list_day, upvotes, comments, github_repo,
              signals_deleted)
            select id, revision, "listDay", upvotes, comments, "githubRepo", deleted
            from json_to_recordset(cast(cast(:rows as text) as json)) as incoming (id text, revision bigint,
              "listDay" date, upvotes integer, comments integer, "githubRepo" text, deleted boolean)
            order by id
            on conflict (id) do update set signals_revision = excluded.signals_revision,
              list_day = excluded.list_day, upvotes = excluded.upvotes, comments = excluded.comments,
              github_repo = excluded.github_repo, signals_deleted = excluded.signals_deleted
            where excluded.signals_revision > stored.signals_revision
            """;

    private static final String READABLE = "title is not null and not deleted and not signals_deleted ";

    private static final String LATEST_DAY = "select cast(max(list_day) as text) from paper where list_day <= :today "
            + "and not withdrawn and " + READABLE;

    private static final String RANKED = "select id from paper where list_day between :first and :last "
            + "and not withdrawn and " + READABLE + "order by upvotes desc, comments desc, id limit :most";

    private static final String LIST_DAYS = "select distinct cast(list_day as text) from paper "
            + "where list_day between :first and :last and not withdrawn and " + READABLE + "order by 1";

    private static final String BY_IDS = "select id, title, author_count, first_authors, summary, upvotes, comments, "
            + "coalesce(github_repo, code_url), withdrawn from paper "
            + "where id in (select json_array_elements_text(cast(cast(:ids as text) as json))) and "
            + READABLE;

    private final Mutiny.SessionFactory sessions;
    private final MeterRegistry metrics;

    @Inject
    PaperStore(Mutiny.SessionFactory sessions, MeterRegistry metrics) {
        this.sessions = sessions;
        this.metrics = metrics;
    }

    /** Brings the papers up to these events, where they are newer. */
    public Uni<Void> applyEnriched(List<PaperEnriched> papers) {
        Collection<PaperRow> rows =
                newestOf(papers, PaperRow::of, PaperRow::id, (a, b) -> a.revision() > b.revision() ? a : b);
        return upsert(APPLY_PAPERS, rows, "paper");
    }

    /** Likewise. */
    public Uni<Void> applySignals(List<PaperSignals> signals) {
        Collection<SignalsRow> rows =
                newestOf(signals, SignalsRow::of, SignalsRow::id, (a, b) -> a.revision() > b.revision() ? a : b);
        return upsert(APPLY_SIGNALS, rows, "signals");
    }

    /** The newest list day, not after {@code today}, of which there is something to send. */
    public Uni<Optional<LocalDate>> latestListDay(LocalDate today) {
        return sessions.withTransaction(session -> session.createNativeQuery(LATEST_DAY, String.class)
                        .setParameter("today", today)
                        .getSingleResultOrNull())
                .map(day -> Optional.ofNullable(day).map(LocalDate::parse));
    }

    /** The days on which papers that are worth sending were listed, the oldest first. */
    public Uni<List<LocalDate>> listDays(Mutiny.Session session, LocalDate first, LocalDate last) {
        return session.createNativeQuery(LIST_DAYS, String.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .map(days -> days.stream().map(LocalDate::parse).toList());
    }

    /** The papers of these list days that are worth sending, best first. */
    public Uni<List<PaperId>> ranked(Mutiny.Session session, LocalDate first, LocalDate last, int most) {
        return session.createNativeQuery(RANKED, String.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("most", most)
                .getResultList()
                .map(ids -> ids.stream().map(PaperId::new).toList());
    }

    /** Those of the papers that may be shown today; a withdrawn one only to say so. */
    public Uni<Map<PaperId, ListedPaper>> find(Collection<PaperId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withTransaction(session -> session.createNativeQuery(BY_IDS, Object[].class)
                        .setParameter("ids", new String(EventJson.write(ids), UTF_8))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(PaperStore::listed)
                        .collect(Collectors.toMap(ListedPaper::id, Function.identity())));
    }

    private Uni<Void> upsert(String statement, Collection<?> rows, String part) {
        return sessions.withTransaction(session -> session.createNativeQuery(statement)
                        .setParameter("rows", new String(EventJson.write(rows), UTF_8))
                        .executeUpdate())
                .invoke(applied -> metrics.counter("broadsheet.notify.papers.projected", "part", part)
                        .increment(applied))
                .replaceWithVoid();
    }

    // One statement may touch a row only once, and a batch may bring a paper twice.
    private static <E, R> Collection<R> newestOf(
            List<E> events, Function<E, R> row, Function<R, PaperId> id, BinaryOperator<R> newer) {
        return events.stream()
                .map(row)
                .collect(Collectors.toMap(id, Function.identity(), newer))
                .values();
    }

    private static ListedPaper listed(Object[] row) {
        return new ListedPaper(
                new PaperId((String) row[0]),
                (String) row[1],
                (int) row[2],
                row[3] == null ? "" : (String) row[3],
                Optional.ofNullable((String) row[4]),
                (int) row[5],
                (int) row[6],
                Optional.ofNullable((String) row[7]),
                (boolean) row[8]);
    }
}
