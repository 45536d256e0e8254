package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The table of interests, its changes, and what is derived from it in this database. */
@ApplicationScoped
class InterestStore {

    private static final Logger LOG = Logger.getLogger(InterestStore.class);

    // Any number that no other lock of this service has.
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(7240001)";

    private static final String KEYS = "(select json_array_elements_text(cast(cast(:keys as text) as json)))";

    private static final String HAS_CHANGES = "select exists (select 1 from interest_change)";

    private static final String CHANGES =
            "select position, interest from interest_change order by position limit :most";

    private static final String DONE = "delete from interest_change where cast(position as text) in " + KEYS;

    private static final String CHANGE_ALL = "insert into interest_change (interest) select key from interest";

    private static final String EXPECTED = """
            select count(*) from interest i where kind = 'SEARCH' or kind = 'SIMILAR' and exists (
              select 1 from interest_paper p join paper_vector v on v.paper = p.paper and v.generation = :generation
              where p.interest = i.key)
            """;

    private static final String FIND =
            "select key, kind, cast(definition as text) from interest where key in " + KEYS + " for key share";

    private static final String FILE_KEYS = """
            insert into interest_key (key, interest)
            select key, interest from json_to_recordset(cast(cast(:rows as text) as json))
              as filed (key text, interest text) on conflict do nothing
            """;

    private static final String FILE_PAPERS = """
            insert into interest_paper (paper, interest)
            select key, interest from json_to_recordset(cast(cast(:rows as text) as json))
              as filed (key text, interest text) on conflict do nothing
            """;

    private static final String DETAIL = """
            update interest i set detail = coalesce(
                (select string_agg(coalesce(p.title, named.paper), '; ' order by named.paper)
                 from interest_paper named left join paper p on p.id = named.paper where named.interest = i.key),
                told.detail)
            from json_to_recordset(cast(cast(:rows as text) as json)) as told (interest text, detail text)
            where i.key = told.interest
            """;

    private static final String VECTORS = """
            select named.interest, encode(v.vector, 'base64')
            from interest_paper named join paper_vector v on v.paper = named.paper and v.generation = :generation
            where named.interest in
            """ + KEYS;

    private static final String FORGET_UNWANTED = """
            delete from interest where key in (
              select key from interest i where created_at < now() - interval '1 hour'
                and not exists (select 1 from subscription where interest = i.key)
              limit 1000 for update skip locked)
            """;

    /** Something of an interest is not in its place. */
    record Change(long position, String interest) {}

    private record Filed(String key, String interest) {}

    private record Told(String interest, String detail) {}

    private final Mutiny.SessionFactory sessions;
    private final String generation;

    @Inject
    InterestStore(Mutiny.SessionFactory sessions, @ConfigProperty(name = "broadsheet.generation") String generation) {
        this.sessions = sessions;
        this.generation = generation;
    }

    Uni<Void> lockChanges(Mutiny.Session session) {
        return session.createNativeQuery(LOCK, Integer.class).getSingleResult().replaceWithVoid();
    }

    Uni<Boolean> hasChanges(Mutiny.Session session) {
        return session.createNativeQuery(HAS_CHANGES, Boolean.class).getSingleResult();
    }

    Uni<List<Change>> changes(Mutiny.Session session, int most) {
        return session.createNativeQuery(CHANGES, Object[].class)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Change((long) row[0], (String) row[1]))
                        .toList());
    }

    Uni<Void> done(Mutiny.Session session, List<Change> changes) {
        List<String> positions =
                changes.stream().map(change -> Long.toString(change.position())).toList();
        return session.createNativeQuery(DONE)
                .setParameter("keys", json(positions))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> changeAll(Mutiny.Session session) {
        return session.createNativeQuery(CHANGE_ALL).executeUpdate().replaceWithVoid();
    }

    /** How many interests OpenSearch can find. */
    Uni<Long> expectedInIndex(Mutiny.Session session) {
        return session.createNativeQuery(EXPECTED, Long.class)
                .setParameter("generation", generation)
                .getSingleResult();
    }

    Uni<List<Interest>> find(Mutiny.Session session, Collection<String> keys) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("keys", json(keys))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(InterestStore::interest)
                        .filter(InterestStore::isReadable)
                        .toList());
    }

    // One that was written by another version must not keep all others out.
    private static boolean isReadable(Interest interest) {
        try {
            return interest.meaning() != null;
        } catch (IllegalArgumentException e) {
            LOG.errorf("interest=%s cannot be read cause=%s", interest.key(), e.getMessage());
            return false;
        }
    }

    /** Files what is looked up in this database, and what each interest is called. */
    Uni<Void> fileAll(Mutiny.Session session, List<Interest> interests) {
        List<Filed> keys = new ArrayList<>();
        List<Filed> papers = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Interest interest : interests) {
            InterestDefinition meaning = interest.meaning();
            LookupKeys.of(meaning).forEach(key -> keys.add(new Filed(key, interest.key())));
            papersOf(meaning).forEach(paper -> papers.add(new Filed(paper.value(), interest.key())));
            told.add(new Told(interest.key(), inWords(meaning)));
        }
        return insert(session, FILE_KEYS, keys)
                .chain(() -> insert(session, FILE_PAPERS, papers))
                .chain(() -> insert(session, DETAIL, told));
    }

    /** Those that OpenSearch finds, as it is to have them. One whose papers have no vector yet comes when they do. */
    Uni<List<IndexedInterest>> indexed(Mutiny.Session session, List<Interest> interests) {
        List<String> similar = interests.stream()
                .filter(interest -> interest.kind() == Interest.Kind.SIMILAR)
                .map(Interest::key)
                .toList();
        return vectors(session, similar)
                .map(vectors -> interests.stream()
                        .flatMap(interest -> indexed(interest, vectors).stream())
                        .toList());
    }

    private static Optional<IndexedInterest> indexed(Interest interest, Map<String, List<HalfVector>> vectors) {
        return switch (interest.meaning()) {
            case InterestDefinition.Searched searched ->
                Optional.of(
                        IndexedInterest.search(interest.key(), searched.search().query()));
            case InterestDefinition.CloseTo closeTo ->
                Optional.ofNullable(vectors.get(interest.key()))
                        .map(papers -> IndexedInterest.similar(interest.key(), papers));
            case InterestDefinition.OnTopic on -> Optional.empty();
            case InterestDefinition.InCategory in -> Optional.empty();
            case InterestDefinition.ByAuthor by -> Optional.empty();
        };
    }

    private Uni<Map<String, List<HalfVector>>> vectors(Mutiny.Session session, List<String> interests) {
        if (interests.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(VECTORS, Object[].class)
                .setParameter("generation", generation)
                .setParameter("keys", json(interests))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(
                                        row -> HalfVector.fromBase64((String) row[1]), Collectors.toList()))));
    }

    /** Removes interests that nobody has, but for those that somebody has just asked for. */
    Uni<Void> forgetUnwanted() {
        return sessions.withTransaction(session ->
                session.createNativeQuery(FORGET_UNWANTED).executeUpdate().replaceWithVoid());
    }

    private static Uni<Void> insert(Mutiny.Session session, String statement, List<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(statement)
                        .setParameter("rows", json(rows))
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static List<PaperId> papersOf(InterestDefinition meaning) {
        return meaning instanceof InterestDefinition.CloseTo closeTo ? closeTo.papers() : List.of();
    }

    private static String inWords(InterestDefinition meaning) {
        return switch (meaning) {
            case InterestDefinition.OnTopic on -> on.name();
            case InterestDefinition.InCategory in -> in.category();
            case InterestDefinition.ByAuthor by -> by.written();
            case InterestDefinition.Searched searched -> searched.search().asTyped();
            // Their titles, which the database knows.
            case InterestDefinition.CloseTo closeTo -> "";
        };
    }

    private static Interest interest(Object[] row) {
        return new Interest((String) row[0], Interest.Kind.valueOf((String) row[1]), (String) row[2]);
    }

    private static String json(Object rows) {
        return new String(EventJson.write(rows), UTF_8);
    }
}
