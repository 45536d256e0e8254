package dev.broadsheet.local.bench;

/** What notify-service says of its matching. */
record NotifyMetrics(ServiceMetrics metrics) {

    static NotifyMetrics at(String url) {
        return new NotifyMetrics(new ServiceMetrics("notify", url));
    }

    double matchSeconds() {
        return metrics.sum("broadsheet_notify_match_paper_seconds_sum");
    }

    double matchedPapers() {
        return metrics.sum("broadsheet_notify_match_paper_seconds_count");
    }
}
