package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperEnriched;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.contracts.paper.PaperSignals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The papers that wait to be matched. Written before their records are committed, so that none is lost; taken by any pod,
 * under a lease; done when their matches are durable.
 */
@ApplicationScoped
class PapersToMatch {

    private static final String ROWS = "json_to_recordset(cast(cast(:rows as text) as json)) as incoming (paper text, "
            + "revision bigint, version integer, withdrawn boolean, deleted boolean, published timestamptz, "
            + "document jsonb, vector text) ";

    private static final String TAKE_IN = """
            insert into paper_matching as known (paper, revision, version, withdrawn, published_at, told_version,
              told_withdrawn, document, due_since)
            select paper, revision, version, incoming.withdrawn, published, version, incoming.withdrawn,
              case when kept then document end, case when kept and not incoming.withdrawn then now() end
            from
            """ + ROWS + """
            left join paper listed on listed.id = incoming.paper
            cross join lateral (select not incoming.deleted
              and (published > :keptSince or coalesce(listed.list_day > :newsSinceDay, false)) as kept) as age
            order by paper
            on conflict (paper) do update set revision = excluded.revision, version = excluded.version,
              withdrawn = excluded.withdrawn, published_at = excluded.published_at, document = excluded.document,
              change = known.change + 1,
              due_since = case when excluded.due_since is not null or excluded.version > known.told_version
                or excluded.withdrawn and not known.told_withdrawn then coalesce(known.due_since, now()) end
            where excluded.revision > known.revision
            """;

    private static final String KEEP_VECTORS = "insert into paper_vector (paper, generation, vector) "
            + "select paper, :generation, decode(vector, 'base64') from " + ROWS
            + "where vector is not null order by paper "
            + "on conflict (paper, generation) do update set vector = excluded.vector";

    private static final String PAPERS = "(select json_array_elements_text(cast(cast(:papers as text) as json)))";

    private static final String FORGET_VECTORS = "delete from paper_vector where paper in " + PAPERS;

    // What nobody got yet is nothing to send any more.
    private static final String FORGET_MATCHES = "delete from paper_match where mail is null and paper in " + PAPERS;

    // They were to be like this paper before it was known, or before it was revised.
    private static final String NOTE_INTERESTS = "insert into interest_change (interest) "
            + "select distinct interest from interest_paper where paper in " + PAPERS;

    private static final String TAKE_SIGNALS_IN = "update paper_matching set change = change + 1, "
            + "due_since = coalesce(due_since, now()) where document is not null and not withdrawn and paper in "
            + PAPERS;

    private static final String CLAIM = """
            update paper_matching m set claimed_until = now() + interval '2 minutes'
            from (select paper from paper_matching
                where due_since is not null and (claimed_until is null or claimed_until < now())
                order by due_since limit :most for update skip locked) due
              left join paper p on p.id = due.paper
              left join paper_vector v on v.paper = due.paper and v.generation = :generation
            where m.paper = due.paper
            returning m.paper, m.change, m.version, m.withdrawn, m.told_version, m.told_withdrawn,
              greatest(m.published_at, cast(p.list_day as timestamp) at time zone 'UTC') > :newsSince,
              cast(m.document as text), cast(p.list_day as text), coalesce(p.upvotes, 0), p.github_repo,
              encode(v.vector, 'base64')
            """;

    private static final String FINISH = """
            update paper_matching m set told_version = finished.version, told_withdrawn = finished.withdrawn,
              claimed_until = null, failure = finished.failure,
              due_since = case when m.change > finished.change then m.due_since end
            from json_to_recordset(cast(cast(:rows as text) as json)) as finished (paper text, change bigint,
              version integer, withdrawn boolean, failure text)
            where m.paper = finished.paper
            """;

    private static final String RELEASE = "update paper_matching set claimed_until = null where paper in " + PAPERS;

    // What OpenSearch refused may have been its own trouble.
    private static final String TRY_AGAIN = "update paper_matching set due_since = now() "
            + "where failure is not null and due_since is null and document is not null";

    private static final String FORGET_OLD = "update paper_matching set document = null "
            + "where document is not null and due_since is null and published_at < :keptSince "
            + "and not exists (select 1 from paper where id = paper_matching.paper and list_day > :newsSinceDay)";

    /** How the matching of a paper ended; without a failure, well. */
    private record Finished(PaperId paper, long change, int version, boolean withdrawn, String failure) {}

    private final Mutiny.SessionFactory sessions;
    private final MatchingConfig config;
    private final String generation;
    private final Clock clock;

    @Inject
    PapersToMatch(
            Mutiny.SessionFactory sessions,
            MatchingConfig config,
            @ConfigProperty(name = "broadsheet.generation") String generation,
            Clock clock) {
        this.sessions = sessions;
        this.config = config;
        this.generation = generation;
        this.clock = clock;
    }

    /** New and revised papers. */
    Uni<Void> takeIn(List<PaperEnriched> papers) {
        Collection<MatchingRow> newest = papers.stream()
                .map(paper -> MatchingRow.of(paper, config.dimensions()))
                .collect(Collectors.toMap(
                        MatchingRow::paper, Function.identity(), (a, b) -> a.revision() > b.revision() ? a : b))
                .values();
        String rows = json(newest);
        return sessions.withTransaction(session -> execute(withAges(query(session, TAKE_IN, "rows", rows)))
                .chain(() -> execute(query(session, KEEP_VECTORS, "rows", rows).setParameter("generation", generation)))
                .chain(() -> execute(query(session, NOTE_INTERESTS, "papers", ids(newest, row -> true))))
                .chain(() -> execute(query(session, FORGET_VECTORS, "papers", ids(newest, MatchingRow::deleted))))
                .chain(() -> execute(query(
                        session, FORGET_MATCHES, "papers", ids(newest, row -> row.deleted() || row.withdrawn())))));
    }

    private static String ids(Collection<MatchingRow> rows, Predicate<MatchingRow> which) {
        return json(rows.stream().filter(which).map(MatchingRow::paper).toList());
    }

    /** A change of signals may let a paper pass a search's minimum. */
    Uni<Void> takeSignalsIn(List<PaperSignals> signals) {
        String papers = json(signals.stream().map(PaperSignals::id).collect(Collectors.toSet()));
        return sessions.withTransaction(session -> execute(query(session, TAKE_SIGNALS_IN, "papers", papers)));
    }

    /** Those that waited longest, for this pod alone. */
    Uni<List<PaperToMatch>> claim(int most) {
        return sessions.withTransaction(session -> session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("most", most)
                .setParameter("generation", generation)
                .setParameter("newsSince", newsSince())
                .getResultList()
                .map(rows -> rows.stream().map(PapersToMatch::paper).toList()));
    }

    /** Within the transaction of the matches. */
    Uni<Void> finish(Mutiny.Session session, List<PaperToMatch> papers) {
        return execute(query(
                session,
                FINISH,
                "rows",
                json(papers.stream().map(paper -> finished(paper, null)).toList())));
    }

    /** It cannot be matched as it is, and must not hold up others. */
    Uni<Void> giveUp(PaperToMatch paper, Throwable cause) {
        return sessions.withTransaction(session ->
                execute(query(session, FINISH, "rows", json(List.of(finished(paper, cause.toString()))))));
    }

    /** For whoever comes next. */
    Uni<Void> release(List<PaperToMatch> papers) {
        String ids = json(papers.stream().map(PaperToMatch::id).toList());
        return sessions.withTransaction(session -> execute(query(session, RELEASE, "papers", ids)));
    }

    /** What was given up gets another chance. */
    Uni<Void> tryAgain() {
        return sessions.withTransaction(session -> execute(session.createNativeQuery(TRY_AGAIN)));
    }

    /** What is no news any more need not be kept for matching. */
    Uni<Void> forgetOld() {
        return sessions.withTransaction(session -> execute(withAges(session.createNativeQuery(FORGET_OLD))));
    }

    private Mutiny.MutationQuery withAges(Mutiny.MutationQuery query) {
        return query.setParameter("keptSince", utc(clock.instant().minus(config.keptFor())))
                .setParameter("newsSinceDay", newsSince().toLocalDate());
    }

    private OffsetDateTime newsSince() {
        return utc(clock.instant().minus(config.newsFor()));
    }

    private static Mutiny.MutationQuery query(Mutiny.Session session, String statement, String name, String json) {
        return session.createNativeQuery(statement).setParameter(name, json);
    }

    private static Uni<Void> execute(Mutiny.MutationQuery query) {
        return query.executeUpdate().replaceWithVoid();
    }

    private static PaperToMatch paper(Object[] row) {
        Optional<ObjectNode> document =
                Optional.ofNullable((String) row[7]).map(CanonicalJson::read).map(ObjectNode.class::cast);
        document.ifPresent(one -> addSignals(one, (String) row[8], (int) row[9], (String) row[10]));
        return new PaperToMatch(
                new PaperId((String) row[0]),
                (long) row[1],
                (int) row[2],
                (boolean) row[3],
                (int) row[4],
                (boolean) row[5],
                (boolean) row[6],
                document,
                Optional.ofNullable((String) row[11]).map(HalfVector::fromBase64));
    }

    private static void addSignals(ObjectNode document, String listDay, int upvotes, String repository) {
        ObjectNode signals = document.putObject("signals").put("upvotes", upvotes);
        if (listDay != null) {
            signals.put("listDay", listDay);
        }
        if (repository != null) {
            signals.put("githubRepo", repository);
        }
    }

    private static Finished finished(PaperToMatch paper, String failure) {
        return new Finished(paper.id(), paper.change(), paper.version(), paper.withdrawn(), failure);
    }

    private static String json(Object rows) {
        return new String(EventJson.write(rows), UTF_8);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
