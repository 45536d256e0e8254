package dev.broadsheet.validation.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/metrics.md says there is: names, with the type that tells which series Prometheus sees of each. */
record DocumentedMetrics(Map<String, String> typeByName) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+`) \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([\\w:]+)`");
    private static final Pattern SERIES_OF_A_TIMER = Pattern.compile("(.+)_(count|sum|max)");
    private static final Pattern WINDOW = Pattern.compile("(5m|30m|1h|6h)$");

    static DocumentedMetrics read() {
        Map<String, String> types = new HashMap<>();
        Matcher row = ROW.matcher(document());
        while (row.find()) {
            Matcher name = NAME.matcher(row.group(1));
            while (name.find()) {
                types.put(name.group(1), row.group(2).strip());
            }
        }
        return new DocumentedMetrics(types);
    }

    /** Whether the document knows a series of this name. */
    boolean know(String series) {
        return isWhole(series) || isCounter(series) || isOfATimer(series) || isBucket(series) || isRecorded(series);
    }

    private boolean isWhole(String series) {
        String type = typeByName.getOrDefault(series, "counter");
        return !type.equals("counter") && (!type.startsWith("timer") || type.contains("quantiles"));
    }

    private boolean isCounter(String series) {
        return series.endsWith("_total") && "counter".equals(type(series, "_total"));
    }

    private boolean isOfATimer(String series) {
        Matcher timer = SERIES_OF_A_TIMER.matcher(series);
        return timer.matches() && typeByName.getOrDefault(timer.group(1), "").startsWith("timer");
    }

    private boolean isBucket(String series) {
        return series.endsWith("_bucket") && type(series, "_bucket").contains("histogram");
    }

    private boolean isRecorded(String series) {
        return series.startsWith("broadsheet:")
                && typeByName.containsKey(WINDOW.matcher(series).replaceFirst("5m"));
    }

    private String type(String series, String ending) {
        return typeByName.getOrDefault(series.substring(0, series.length() - ending.length()), "");
    }

    private static String document() {
        try {
            return Files.readString(MonitoringFolder.METRICS_DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
