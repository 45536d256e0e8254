package dev.broadsheet.search.page;

import dev.broadsheet.contracts.paper.PaperSignals.Comment;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.IndexedPaper;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What stands beside a paper on its page, as far as it can be read.
 *
 * @param whole whether that is all of it
 */
public record BesidePaper(List<PaperCard> similar, List<Remark> discussion, boolean whole) {

    private static final Logger LOG = Logger.getLogger(BesidePaper.class);

    /**
     * @param said what readers said of it, read only if they did
     * @param near the papers that are nearest to it
     */
    static BesidePaper of(IndexedPaper paper, Supplier<List<Comment>> said, Supplier<List<IndexedPaper>> near) {
        Optional<List<Comment>> discussion =
                paper.signals().comments() == 0 ? Optional.of(List.of()) : ifReadable(paper, said);
        Optional<List<IndexedPaper>> similar = ifReadable(paper, near);
        return new BesidePaper(
                similar.orElse(List.of()).stream().map(PaperCard::of).toList(),
                Remark.of(discussion.orElse(List.of())),
                similar.isPresent() && discussion.isPresent());
    }

    private static <T> Optional<T> ifReadable(IndexedPaper paper, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (StoreUnavailableException e) {
            LOG.warnf("paper=%s shown without what is beside it cause=%s", paper.id(), e.getMessage());
            return Optional.empty();
        }
    }
}
