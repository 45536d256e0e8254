package dev.broadsheet.system.browser;

/** One page of each kind, with the sample papers. */
enum SitePage {
    FRONT("/"),
    DAY("/papers/date/2025-10-29"),
    DAY_WITHOUT_PAPERS("/papers/date/2025-11-02"),
    WEEK("/papers/week/2025-W44"),
    MONTH("/papers/month/2025-10"),
    TRENDING("/papers/trending"),
    NEWEST("/papers"),
    SEARCH("/papers?q=transformer"),
    SEARCH_WITH_FILTERS("/papers?q=agents&category=cs.CL&category=cs.AI"),
    NOTHING_FOUND("/papers?q=zzzzqqq"),
    UNKNOWN_IDENTIFIER("/papers?q=2512.99999"),
    PAPER("/papers/2407.21783"),
    PAPER_WITH_TEX("/papers/2605.21463"),
    PAPER_WITH_CHINESE_NAMES("/papers/1512.03385"),
    WITHDRAWN("/papers/0906.3336"),
    TOPICS("/topics"),
    TOPIC("/topics/language/models"),
    STATUS("/status"),
    SUBSCRIBE("/subscriptions"),
    BROKEN_LINK("/subscriptions/confirm?token=broken", 400),
    NO_SUCH_PAPER("/papers/9999.99999", 404),
    NO_SUCH_DAY("/papers/date/2025-13-40", 400);

    private final String path;
    private final int status;

    SitePage(String path) {
        this(path, 200);
    }

    SitePage(String path, int status) {
        this.path = path;
        this.status = status;
    }

    String path() {
        return path;
    }

    int status() {
        return status;
    }
}
