package dev.broadsheet.search.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;
import java.util.stream.IntStream;

/** An author in an answer. */
record AuthorView(@JsonProperty("_id") ObjectId id, String name, boolean hidden) {

    static List<AuthorView> of(IndexedPaper paper) {
        return IntStream.range(0, paper.authors().size())
                .mapToObj(position -> new AuthorView(
                        ObjectId.of("author", paper.id() + "/" + position),
                        paper.authors().get(position).name(),
                        false))
                .toList();
    }
}
