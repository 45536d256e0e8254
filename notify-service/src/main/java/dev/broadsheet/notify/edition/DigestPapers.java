package dev.broadsheet.notify.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.reason.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which papers are in readers' digests: what matched their interests, then the trending ones; never what a reader had
 * before. Set-based, for many digests at once, within the caller's transaction, which has locked the readers.
 */
@ApplicationScoped
class DigestPapers {

    private static final String DIGESTS = """
            with digest as (
              select * from json_to_recordset(cast(cast(:digests as text) as json)) as digest (
                reader uuid, period text, edition date, after date, key text)
            )
            """;

    // What matched has a row that says whether it was sent. What was trending stands in the mails; a paper trends
    // within
    // a month, so that older ones need not be looked through.
    private static final String NEVER_HAD = """
            not exists (select from email had where had.subscriber = digest.reader and had.kind <> 'CONFIRMATION'
              and had.requested_at > digest.edition - interval '30 days' and candidate.paper = any (had.papers))
            """;

    private static final String READABLE =
            "paper.title is not null and not paper.withdrawn and not paper.deleted and not paper.signals_deleted";

    // The best of each subscription; what is too many for one digest may be in the next, while it is new.
    private static final String MATCHES = DIGESTS + """
            select digest.key, found.paper, found.kind, found.detail from digest cross join lateral (
              select candidate.paper, candidate.reason ->> 'kind' as kind, candidate.reason ->> 'detail' as detail,
                candidate.score, subscription.most,
                row_number() over (partition by subscription.id order by candidate.score desc, candidate.matched_at desc,
                  candidate.paper) as place
              from paper_match candidate
              join subscription on subscription.id = candidate.subscription
              join paper on paper.id = candidate.paper and %s
              where candidate.subscriber = digest.reader and candidate.mail is null
                and (candidate.pace = 'WEEKLY') = (digest.period = 'WEEK')
                and candidate.matched_at > digest.edition - interval '14 days' and %s
              ) found
            where found.place <= found.most
            order by digest.key, found.score desc, found.paper
            """.formatted(READABLE, NEVER_HAD);

    // The first of each day come first, so that no day of several crowds out the others.
    private static final String TRENDING = DIGESTS + """
            select digest.key, listed.paper, cast(listed.day as text) from digest
            join subscription on subscription.subscriber = digest.reader and subscription.interest is null
              and subscription.pace = case digest.period when 'WEEK' then 'WEEKLY' else 'DAILY' end
            cross join lateral (
              select candidate.paper, candidate.rank, candidate.day from edition_paper candidate
              join paper on paper.id = candidate.paper and %s
              where candidate.period = digest.period and candidate.day <= digest.edition
                and candidate.day >= digest.edition - %d
                and candidate.day > coalesce(digest.after, (select max(day) from edition
                  where edition.period = digest.period and day <= digest.edition) - 1)
                and not exists (select from paper_match had where had.subscriber = digest.reader
                  and had.paper = candidate.paper and had.mail is not null)
                and %s
              order by candidate.rank, candidate.day desc limit subscription.most) listed
            order by digest.key, listed.rank, listed.day desc
            """.formatted(READABLE, EditionStore.DAYS_BACK, NEVER_HAD);

    /** By the digests' keys; digests without papers are not in it. */
    Uni<Map<String, DigestContent>> of(Mutiny.Session session, Collection<DueDigest> digests) {
        if (digests.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String asked = new String(EventJson.write(digests), UTF_8);
        return rows(session, MATCHES, asked)
                .chain(matches -> rows(session, TRENDING, asked).map(trending -> joined(matches, trending)));
    }

    private static Uni<List<Object[]>> rows(Mutiny.Session session, String query, String digests) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("digests", digests)
                .getResultList();
    }

    private static Map<String, DigestContent> joined(List<Object[]> matches, List<Object[]> trending) {
        Map<String, DigestContent.Gathering> gathered = new HashMap<>();
        for (Object[] row : matches) {
            String detail = row[3] == null ? "" : (String) row[3];
            gathering(gathered, row)
                    .add(new PaperId((String) row[1]), new Reason(Reason.Kind.valueOf((String) row[2]), detail));
        }
        for (Object[] row : trending) {
            gathering(gathered, row).addListed(new PaperId((String) row[1]), LocalDate.parse((String) row[2]));
        }
        return gathered.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().content()));
    }

    private static DigestContent.Gathering gathering(Map<String, DigestContent.Gathering> gathered, Object[] row) {
        return gathered.computeIfAbsent((String) row[0], key -> new DigestContent.Gathering());
    }
}
