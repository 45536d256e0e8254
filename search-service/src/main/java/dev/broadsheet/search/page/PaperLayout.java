package dev.broadsheet.search.page;

import dev.broadsheet.search.export.BibtexEntry;
import dev.broadsheet.search.opensearch.StoreUnavailableException;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.SimilarPapers;
import dev.broadsheet.search.web.PublicUrl;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lays out the page of a paper. What only adds to it has half of the time that is left each, and the page comes without it. */
@Singleton
class PaperLayout {

    private static final Logger LOG = Logger.getLogger(PaperLayout.class);
    private static final int SIMILAR = 6;
    private static final double HALF = 0.5;

    private final PaperStore store;
    private final SimilarPapers similar;
    private final PublicUrl address;
    private final ScholarlyArticle article;

    PaperLayout(PaperStore store, SimilarPapers similar, PublicUrl address, ScholarlyArticle article) {
        this.store = store;
        this.similar = similar;
        this.address = address;
        this.article = article;
    }

    /** The page of a paper. */
    @CheckedTemplate(basePath = "")
    static class Templates {
        private Templates() {}

        static native TemplateInstance paper(PaperPage paper, SharedPaper shared, BesidePaper beside, String bibtex);
    }

    TemplateInstance of(IndexedPaper paper) {
        return Templates.paper(
                PaperPage.of(paper), SharedPaper.of(paper, address, article), beside(paper), BibtexEntry.of(paper));
    }

    private BesidePaper beside(IndexedPaper paper) {
        Optional<List<Remark>> said = paper.signals().comments() == 0
                ? Optional.of(List.of())
                : ifReadable(paper, () -> Remark.of(store.discussionWithin(HALF, paper.id())));
        Optional<List<PaperCard>> near = ifReadable(
                paper,
                () -> similar.within(HALF, paper.id(), SIMILAR).stream()
                        .map(PaperCard::of)
                        .toList());
        return new BesidePaper(near.orElse(List.of()), said.orElse(List.of()), near.isPresent() && said.isPresent());
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
