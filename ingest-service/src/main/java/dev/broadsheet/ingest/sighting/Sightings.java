package dev.broadsheet.ingest.sighting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.broadsheet.contracts.event.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which source has shown which papers on which day. */
@ApplicationScoped
public class Sightings {

    /** The announcement feeds. */
    public static final String FEED = "feed";

    /** The harvest by OAI-PMH. */
    public static final String OAI = "oai";

    // Through text: the driver would send a string to a jsonb parameter as a JSON string.
    private static final String ADD = """
            insert into sighting (day, category, source, id, new_paper)
            select cast(seen.day as date), seen.category, :source, seen.id, seen.new_paper
            from jsonb_to_recordset(cast(cast(:seen as text) as jsonb)) as seen(day text, category text, id text, new_paper boolean)
            on conflict do nothing
            """;

    private final Mutiny.SessionFactory sessions;

    Sightings(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Void> add(String source, Collection<Sighting> seen) {
        if (seen.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(ADD)
                        .setParameter("source", source)
                        .setParameter("seen", json(seen))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> deleteBefore(LocalDate day) {
        return sessions.withStatelessTransaction(
                        session -> session.createNativeQuery("delete from sighting where day < :day")
                                .setParameter("day", day)
                                .executeUpdate())
                .replaceWithVoid();
    }

    // One parameter for all rows: a statement of a fixed form is planned once.
    private static String json(Collection<Sighting> seen) {
        List<Map<String, Object>> rows = seen.stream()
                .map(sighting -> Map.<String, Object>of(
                        "day", sighting.day().toString(),
                        "category", sighting.category(),
                        "id", sighting.id().value(),
                        "new_paper", sighting.newPaper()))
                .toList();
        return new String(EventJson.write(rows), UTF_8);
    }
}
