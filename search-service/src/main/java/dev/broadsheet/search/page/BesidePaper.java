package dev.broadsheet.search.page;

import java.util.List;

/**
 * What stands beside a paper on its page.
 *
 * @param whole whether all of it could be read
 */
public record BesidePaper(List<PaperCard> similar, List<Remark> discussion, boolean whole) {}
