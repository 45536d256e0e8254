package dev.broadsheet.notify.edition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.notify.edition.DueReader.Rescheduled;
import dev.broadsheet.notify.schedule.DigestConfig;
import dev.broadsheet.notify.schedule.EditionClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Readers whose digests are due, locked a batch at a time: other pods take others. Within the caller's transaction. */
@ApplicationScoped
class DueReaders {

    private static final String COLUMNS = """
            select cast(reader.id as text), reader.time_zone, cast(reader.deliver_at as text), reader.weekly_on,
              reader.weekends, cast(reader.last_daily as text), cast(reader.last_weekly as text),
              cast(reader.last_listed as text),
              exists (select from subscription s where s.subscriber = reader.id and s.pace <> 'WEEKLY'),
              exists (select from subscription s where s.subscriber = reader.id and s.pace = 'WEEKLY'),
              reader.tell_when_empty
            from subscriber reader
            """;

    private static final String DUE = COLUMNS + "where reader.state = 'CONFIRMED' and reader.next_digest_at <= :now "
            + "order by reader.next_digest_at limit :most for update of reader skip locked";

    // Those who get an edition by an operator's hand: whoever gets trending papers daily.
    private static final String OF_DAILY_PAPERS = COLUMNS + "where reader.state = 'CONFIRMED' and reader.id > :after "
            + "and (reader.paused_until is null or reader.paused_until <= :now) "
            + "and exists (select from subscription s where s.subscriber = reader.id and s.interest is null "
            + "and s.pace = 'DAILY') order by reader.id limit :most for update of reader";

    private static final String RESCHEDULE = """
            update subscriber set last_daily = done.day, last_weekly = done.monday, next_digest_at = done.next,
              last_listed = greatest(last_listed, (select max(edition.day) from edition
                where period = 'DAY' and edition.day <= done.day)),
              paused_until = case when paused_until > :now then paused_until end
            from json_to_recordset(cast(cast(:rows as text) as json)) as done (id uuid, day date, monday date,
              next timestamptz)
            where subscriber.id = done.id
            """;

    private static final String LISTED = """
            update subscriber set last_listed = greatest(last_listed, :day)
            where id in (select cast(json_array_elements_text(cast(cast(:ids as text) as json)) as uuid))
            """;

    private final DigestConfig config;
    private final EditionClock editions;

    @Inject
    DueReaders(DigestConfig config, EditionClock editions) {
        this.config = config;
        this.editions = editions;
    }

    Uni<List<DueReader>> next(Mutiny.Session session, Instant now) {
        return read(session.createNativeQuery(DUE, Object[].class).setParameter("now", now.atOffset(ZoneOffset.UTC)));
    }

    /** In the order of their ids, for going through all of them piece by piece. */
    Uni<List<DueReader>> ofDailyPapersAfter(Mutiny.Session session, UUID previous, Instant now) {
        return read(session.createNativeQuery(OF_DAILY_PAPERS, Object[].class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("after", previous));
    }

    Uni<Void> reschedule(Mutiny.Session session, List<Rescheduled> readers, Instant now) {
        return session.createNativeQuery(RESCHEDULE)
                .setParameter("rows", new String(EventJson.write(readers), UTF_8))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** These readers had the list day now. */
    Uni<Void> had(Mutiny.Session session, List<DueReader> readers, LocalDate day) {
        return session.createNativeQuery(LISTED)
                .setParameter("day", day)
                .setParameter(
                        "ids",
                        new String(
                                EventJson.write(readers.stream()
                                        .map(reader -> reader.id().toString())
                                        .toList()),
                                UTF_8))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<List<DueReader>> read(Mutiny.SelectionQuery<Object[]> query) {
        return query.setParameter("most", config.batch())
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> DueReader.of(row, editions)).toList());
    }
}
