package dev.broadsheet.notify.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.contracts.event.EventJson;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.query.AuthorName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds interests in topics, categories and authors by what a paper has: the cost is that of the paper, not of the interests. */
@ApplicationScoped
class Lookup {

    private static final String FILED = """
            select filed.key, i.key, i.kind, cast(i.definition as text)
            from interest_key filed join interest i on i.key = filed.interest
            where filed.key in (select json_array_elements_text(cast(cast(:keys as text) as json)))
            """;

    /** An interest under one of its keys. */
    private record Filed(String key, String interest, Optional<AuthorName> author) {

        boolean isOf(Asked paper) {
            return author.map(name -> paper.authors().stream().anyMatch(name::isIn))
                    .orElse(true);
        }
    }

    /** What a paper is looked up by. */
    private record Asked(PaperId paper, Set<AuthorName> authors, Map<String, Double> keys) {

        static Asked of(PaperToMatch paper) {
            ObjectNode document = paper.document().orElseThrow();
            return new Asked(paper.id(), LookupKeys.authors(document), LookupKeys.of(document));
        }

        Stream<Hit> hits(Map<String, List<Filed>> filed) {
            return keys.entrySet().stream()
                    .flatMap(key -> filed.getOrDefault(key.getKey(), List.of()).stream()
                            .filter(one -> one.isOf(this))
                            .map(one -> new Hit(paper, one.interest(), key.getValue())));
        }
    }

    private final Mutiny.SessionFactory sessions;

    @Inject
    Lookup(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    Uni<List<Hit>> find(List<PaperToMatch> papers) {
        List<Asked> asked = papers.stream().map(Asked::of).toList();
        Set<String> keys =
                asked.stream().flatMap(each -> each.keys().keySet().stream()).collect(Collectors.toSet());
        return filed(keys)
                .map(filed -> asked.stream().flatMap(paper -> paper.hits(filed)).toList());
    }

    private Uni<Map<String, List<Filed>>> filed(Set<String> keys) {
        return sessions.withTransaction(session -> session.createNativeQuery(FILED, Object[].class)
                        .setParameter("keys", new String(EventJson.write(keys), UTF_8))
                        .getResultList())
                .map(rows -> rows.stream().map(Lookup::filed).collect(Collectors.groupingBy(Filed::key)));
    }

    private static Filed filed(Object[] row) {
        Interest interest = new Interest((String) row[1], Interest.Kind.valueOf((String) row[2]), (String) row[3]);
        return new Filed(
                (String) row[0],
                interest.key(),
                interest.meaning() instanceof InterestDefinition.ByAuthor by
                        ? Optional.of(by.name())
                        : Optional.empty());
    }
}
