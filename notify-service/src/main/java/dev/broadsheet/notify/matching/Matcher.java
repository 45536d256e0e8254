package dev.broadsheet.notify.matching;

import dev.broadsheet.contracts.email.SubscriberId;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.intake.PatientRetry;
import dev.broadsheet.notify.outbox.RequestRelay;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Holds papers against all interests, some at a time, and writes down who is to get them. */
@ApplicationScoped
class Matcher {

    private final Mutiny.SessionFactory sessions;
    private final PapersToMatch papers;
    private final InterestSync interests;
    private final Lookup lookup;
    private final Percolation percolation;
    private final FeedbackStore feedback;
    private final MatchStore matches;
    private final Alerts alerts;
    private final Updates updates;
    private final RequestRelay relay;
    private final MatchingMetrics metrics;
    private final MatchingConfig config;

    @Inject
    Matcher(
            Mutiny.SessionFactory sessions,
            PapersToMatch papers,
            InterestSync interests,
            Lookup lookup,
            Percolation percolation,
            FeedbackStore feedback,
            MatchStore matches,
            Alerts alerts,
            Updates updates,
            RequestRelay relay,
            MatchingMetrics metrics,
            MatchingConfig config) {
        this.sessions = sessions;
        this.papers = papers;
        this.interests = interests;
        this.lookup = lookup;
        this.percolation = percolation;
        this.feedback = feedback;
        this.matches = matches;
        this.alerts = alerts;
        this.updates = updates;
        this.relay = relay;
        this.metrics = metrics;
        this.config = config;
    }

    /** All that waits. What fails because something is away waits on, and so does the failure's caller. */
    Uni<Void> matchWaiting() {
        return Multi.createBy()
                .repeating()
                .uni(() -> papers.claim(config.batch()).call(this::matchOrRelease))
                .whilst(claimed -> claimed.size() == config.batch())
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> matchOrRelease(List<PaperToMatch> claimed) {
        return claimed.isEmpty()
                ? Uni.createFrom().voidItem()
                : match(claimed)
                        .onFailure(PatientRetry::mayPass)
                        .call(() -> papers.release(claimed))
                        .onFailure(failure -> !PatientRetry.mayPass(failure))
                        .recoverWithUni(cause -> isolate(claimed, cause));
    }

    // Something about one of them is the trouble: alone, each shows whether it is the one.
    private Uni<Void> isolate(List<PaperToMatch> claimed, Throwable cause) {
        if (claimed.size() == 1) {
            metrics.givenUp(claimed.getFirst(), cause);
            return papers.giveUp(claimed.getFirst(), cause);
        }
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(paper -> matchOrRelease(List.of(paper)))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> match(List<PaperToMatch> claimed) {
        List<PaperToMatch> news =
                claimed.stream().filter(PaperToMatch::mayMatch).toList();
        return metrics.timed(
                news.size(),
                hits(news)
                        .chain(hits -> sessions.withTransaction(session -> write(session, claimed, hits)))
                        .invoke(mails -> relay.wake())
                        .replaceWithVoid());
    }

    private Uni<List<Hit>> hits(List<PaperToMatch> news) {
        if (news.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return interests
                .catchUp()
                .chain(() -> lookup.find(news))
                .chain(filed -> percolation
                        .find(news)
                        .map(found ->
                                Stream.concat(filed.stream(), found.stream()).toList()))
                .onFailure(PercolatorIndex::isGone)
                .invoke(interests::forget);
    }

    private Uni<Void> write(Mutiny.Session session, List<PaperToMatch> claimed, List<Hit> hits) {
        List<PaperId> ids = hits.stream().map(Hit::paper).distinct().toList();
        Uni<Void> written = hits.isEmpty()
                ? Uni.createFrom().voidItem()
                : unwanted(session, claimed, hits)
                        .chain(unwanted -> matches.write(session, hits, unwanted))
                        .invoke(metrics::matched)
                        .chain(() -> alerts.request(session, ids))
                        .replaceWithVoid();
        return written.chain(() -> updates.request(session, claimed)).chain(() -> papers.finish(session, claimed));
    }

    private Uni<List<Unwanted>> unwanted(Mutiny.Session session, List<PaperToMatch> claimed, List<Hit> hits) {
        Set<String> matched = hits.stream().map(Hit::interest).collect(Collectors.toSet());
        return feedback.unwantedBy(session, matched)
                .map(readers -> readers.entrySet().stream()
                        .flatMap(reader -> claimed.stream().flatMap(paper -> unwanted(reader, paper)))
                        .toList());
    }

    private static Stream<Unwanted> unwanted(Map.Entry<SubscriberId, HalfVector> reader, PaperToMatch paper) {
        return paper.vector().stream()
                .map(vector -> new Unwanted(reader.getKey(), paper.id(), vector.cosine(reader.getValue())));
    }
}
