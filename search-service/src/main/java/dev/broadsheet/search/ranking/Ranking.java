package dev.broadsheet.search.ranking;

import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.search.ranking.Fusion.Scored;
import dev.broadsheet.search.ranking.SearchResult.Mode;
import java.util.List;
import java.util.Set;

/**
 * The head of a result in its order.
 *
 * @param order papers named by identifier, then the fused ones, best first
 * @param near the papers near in meaning, all of them in {@code order}
 * @param goesOn whether further papers hold the words, behind those in {@code order}
 * @param mode how they were found
 * @param set of which it is the head
 */
record Ranking(List<Scored> order, Set<PaperId> near, boolean goesOn, Mode mode, ResultSet set) {

    Ranking {
        order = List.copyOf(order);
        near = Set.copyOf(near);
    }

    List<Scored> from(int position, int limit) {
        return order.stream().skip(position).limit(limit).toList();
    }

    /** Whether words alone had to do, for want of a vector. */
    boolean isDegraded(SearchMode wanted) {
        return mode == Mode.LEXICAL && wanted != SearchMode.LEXICAL;
    }

    List<PaperId> ids() {
        return order.stream().map(Scored::id).toList();
    }
}
