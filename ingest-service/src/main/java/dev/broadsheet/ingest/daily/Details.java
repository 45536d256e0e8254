package dev.broadsheet.ingest.daily;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.ingest.reading.Unreadable;
import dev.broadsheet.ingest.reading.UnreadableDocumentException;
import dev.broadsheet.ingest.source.Answer;
import dev.broadsheet.ingest.source.EachPart;
import dev.broadsheet.ingest.source.Question;
import dev.broadsheet.ingest.source.Round;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands only on the pages of single papers. Which pages were seen when is known to this pod alone: after a
 * restart they are seen once more.
 */
final class Details {

    private static final int NOT_FOUND = 404;

    private final DailyConfig config;
    private final ListDays days;
    private final Map<PaperId, LocalDate> wanted = new LinkedHashMap<>();
    private final Map<PaperId, Instant> seen = new HashMap<>();

    Details(DailyConfig config, ListDays days) {
        this.config = config;
        this.days = days;
    }

    /** These papers are on the list of that day. */
    synchronized void listed(LocalDate day, Collection<PaperId> ids, Instant now) {
        LocalDate oldest = ListDays.today(now).minusDays(config.detailDays() - 1L);
        wanted.values().removeIf(other -> other.isBefore(oldest));
        seen.keySet().retainAll(wanted.keySet());
        if (!day.isBefore(oldest)) {
            ids.forEach(id -> wanted.put(id, day));
        }
    }

    /** Looks at some of the pages that are due, those longest unseen first. */
    void harvest(Round round, Instant now) throws IOException, InterruptedException {
        EachPart pages = new EachPart();
        for (PaperId id : due(now)) {
            pages.attempt(() -> fetch(id, round));
            // Also if it could not be had: it must not stay the first in the queue.
            saw(id, now);
        }
        pages.finish();
    }

    private synchronized List<PaperId> due(Instant now) {
        return wanted.entrySet().stream()
                .filter(paper -> days.isDue(paper.getValue(), Optional.ofNullable(seen.get(paper.getKey())), now))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(this::seenAt))
                .limit(config.detailsPerRound())
                .toList();
    }

    private synchronized void saw(PaperId id, Instant now) {
        seen.put(id, now);
    }

    private Instant seenAt(PaperId id) {
        return seen.getOrDefault(id, Instant.EPOCH);
    }

    private void fetch(PaperId id, Round round) throws IOException, InterruptedException {
        URI address = URI.create(config.url() + "/api/papers/" + id + "?field=comments");
        try (Answer answer = round.fetch(new Question(address, Map.of(), Set.of(200, NOT_FOUND)))) {
            // A paper may leave the list again.
            if (answer.status() != NOT_FOUND) {
                round.read(PaperDetail.read(answer.body()));
            }
        } catch (UnreadableDocumentException e) {
            // One page that cannot be read must not hide the others; it is looked at again when it is due again.
            round.unreadable(Unreadable.of("the page of " + id, e.getMessage(), address.toString()));
        }
    }
}
