package dev.broadsheet.search.page;

import dev.broadsheet.search.daily.ListPage;

/**
 * Which part of a list a page shows.
 *
 * @param page from 0
 * @param previous the path of the page before; null if this is the first
 * @param next the path of the page after; null if this is the last
 */
public record Paging(int page, String previous, String next) {

    static Paging of(String path, int page, ListPage papers) {
        return new Paging(
                page, page == 0 ? null : href(path, page - 1), papers.hasNext() ? href(path, page + 1) : null);
    }

    // People count from one.
    static String href(String path, int page) {
        return page == 0 ? path : path + "?p=" + (page + 1);
    }
}
