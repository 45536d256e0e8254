package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The papers that readers are to get. One row a reader and paper, for the reason that comes first; a paper that matches
 * again moves to the sooner pace, until a mail has taken it.
 */
@ApplicationScoped
class MatchStore {

    private static final String PACES = "array['INSTANT', 'DAILY', 'WEEKLY']";
    // The order of notify's reasons.
    private static final String KINDS = "array['SEARCH', 'AUTHOR', 'SIMILAR', 'TOPIC', 'CATEGORY']";

    private static final String WRITE = """
            with hit as (
              select * from json_to_recordset(cast(cast(:hits as text) as json))
                as hit (paper text, interest text, score real)
            ), unwanted as (
              select * from json_to_recordset(cast(cast(:unwanted as text) as json))
                as unwanted (subscriber uuid, paper text, nearness real)
            ), wanted as (
              select distinct on (s.subscriber, hit.paper) s.subscriber, hit.paper, s.id as subscription, s.pace,
                jsonb_build_object('kind', i.kind, 'detail', coalesce(i.detail, '')) as reason, hit.score
              from hit
                join interest i on i.key = hit.interest
                join subscription s on s.interest = hit.interest
                join subscriber r on r.id = s.subscriber
                left join unwanted u on u.subscriber = s.subscriber and u.paper = hit.paper
              where r.state = 'CONFIRMED' and (r.paused_until is null or r.paused_until <= :now)
                and not exists (
                  select 1 from interest_paper own where own.interest = hit.interest and own.paper = hit.paper)
                and (u.paper is null or i.kind in ('SEARCH', 'AUTHOR')
                  or i.kind = 'SIMILAR' and hit.score > u.nearness
                  or i.kind in ('TOPIC', 'CATEGORY') and u.nearness < cast(:lessCosine as double precision))
              order by s.subscriber, hit.paper, array_position(""" + PACES + """
            , s.pace), array_position(""" + KINDS + """
            , i.kind), hit.score desc
            ), written as (
            insert into paper_match as had (subscriber, paper, subscription, pace, reason, score, matched_at)
            select subscriber, paper, subscription, pace, reason, score, :now from wanted
            on conflict (subscriber, paper) do update set subscription = excluded.subscription, pace = excluded.pace,
              reason = excluded.reason, score = excluded.score, matched_at = excluded.matched_at
            where had.mail is null and array_position(""" + PACES + """
            , excluded.pace) < array_position(""" + PACES + """
            , had.pace)
            returning reason ->> 'kind' as kind
            )
            select kind, count(*) from written group by kind
            """;

    private final MatchingConfig config;
    private final Clock clock;

    @Inject
    MatchStore(MatchingConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @return how many readers are to get a paper, or to get it sooner, by the kind of the reason */
    Uni<Map<String, Long>> write(Mutiny.Session session, List<Hit> hits, List<Unwanted> unwanted) {
        return session.createNativeQuery(WRITE, Object[].class)
                .setParameter("hits", json(hits))
                .setParameter("unwanted", json(unwanted))
                .setParameter("lessCosine", config.lessCosine())
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (long) row[1])));
    }

    private static String json(Object rows) {
        return new String(EventJson.write(rows), UTF_8);
    }
}
