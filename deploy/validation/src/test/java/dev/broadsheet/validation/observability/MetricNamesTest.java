package dev.broadsheet.validation.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricNamesTest {

    @Test
    void findsEachMetricAndNothingElse() {
        String expression = """
                histogram_quantile(0.99, sum by (le, job) (rate(a_seconds_bucket{job=~"x|y", mode!="failed"}[5m])))
                  / on () group_left () max(b_total unless b_total offset 6h) > 14.4 * 0.01
                  and on (job) c:d:ratio_rate5m == 1 or label_replace(up, "service", "$1", "job", "(.*)")
                """;

        assertThat(MetricNames.in(expression))
                .containsExactlyInAnyOrder("a_seconds_bucket", "b_total", "c:d:ratio_rate5m", "up");
    }

    @Test
    void takesNoFunctionForAMetric() {
        assertThat(MetricNames.in("max(min_over_time(pending{lane=\"live\"}[10m])) > 0"))
                .containsExactly("pending");
    }
}
