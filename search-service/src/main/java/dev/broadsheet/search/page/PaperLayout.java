package dev.broadsheet.search.page;

import dev.broadsheet.search.export.BibtexEntry;
import dev.broadsheet.search.papers.IndexedPaper;
import dev.broadsheet.search.papers.PaperStore;
import dev.broadsheet.search.ranking.SimilarPapers;
import dev.broadsheet.search.web.PublicUrl;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;

/** Lays out the page of a paper. What only adds to it has half of the time that is left each, and the page comes without it. */
@Singleton
class PaperLayout {

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
                PaperPage.of(paper),
                SharedPaper.of(paper, address, article),
                BesidePaper.of(
                        paper,
                        () -> store.discussionWithin(HALF, paper.id()),
                        () -> similar.within(HALF, paper.id(), SIMILAR)),
                BibtexEntry.of(paper));
    }
}
