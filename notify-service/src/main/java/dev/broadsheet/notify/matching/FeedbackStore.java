package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** What readers said of papers. */
@ApplicationScoped
class FeedbackStore {

    static final String MORE = "MORE";
    static final String LESS = "LESS";

    // What somebody turned away long ago says little.
    private static final int MOST_REMEMBERED = 50;

    private static final String SAY = """
            insert into feedback (subscriber, paper, wish, given_at)
            select id, :paper, :wish, :now from subscriber where id = :subscriber
            on conflict (subscriber, paper) do update set wish = excluded.wish, given_at = excluded.given_at
            """;

    private static final String LESS_OF = """
            select cast(subscriber as text), vector from (
              select f.subscriber, encode(v.vector, 'base64') as vector,
                row_number() over (partition by f.subscriber order by f.given_at desc) as place
              from feedback f join paper_vector v on v.paper = f.paper and v.generation = :generation
              where f.wish = 'LESS' and f.subscriber in (
                select subscriber from subscription
                where interest in (select json_array_elements_text(cast(cast(:interests as text) as json))))) as said
            where place <= :most
            """;

    private final String generation;
    private final Clock clock;

    @Inject
    FeedbackStore(@ConfigProperty(name = "broadsheet.generation") String generation, Clock clock) {
        this.generation = generation;
        this.clock = clock;
    }

    Uni<Void> say(Mutiny.Session session, SubscriberId reader, PaperId paper, String wish) {
        return session.createNativeQuery(SAY)
                .setParameter("subscriber", reader.value())
                .setParameter("paper", paper.value())
                .setParameter("wish", wish)
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The middle of what each reader of these interests wanted less of; readers who turned nothing away are not in it. */
    Uni<Map<SubscriberId, HalfVector>> unwantedBy(Mutiny.Session session, Set<String> interests) {
        return session.createNativeQuery(LESS_OF, Object[].class)
                .setParameter("generation", generation)
                .setParameter("interests", new String(EventJson.write(interests), UTF_8))
                .setParameter("most", MOST_REMEMBERED)
                .getResultList()
                .map(FeedbackStore::middles);
    }

    private static Map<SubscriberId, HalfVector> middles(List<Object[]> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> SubscriberId.parse((String) row[0]),
                        Collectors.collectingAndThen(
                                Collectors.mapping(row -> HalfVector.fromBase64((String) row[1]), Collectors.toList()),
                                HalfVector::middleOf)));
    }
}
