package dev.broadsheet.ingest.oai;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The datestamps that one list asks for, both ends included.
 *
 * @param open it reaches to today, whose records are still being made
 */
record Window(LocalDate from, LocalDate until, boolean open) {

    static Window after(LocalDate complete, int days, LocalDate today) {
        LocalDate end = complete.plusDays(days - 1L);
        return end.isBefore(today) ? new Window(complete, end, false) : new Window(complete, today, true);
    }

    /** The newest datestamp that is over once this window is harvested. */
    LocalDate complete() {
        return open ? until.minusDays(1) : until;
    }

    /** An open window has no end in the request, as arXiv recommends. */
    URI firstPage(OaiConfig config) {
        return URI.create(config.url() + "?verb=ListRecords&metadataPrefix=" + quoted(config.metadataPrefix())
                + "&from=" + from
                + (open ? "" : "&until=" + until)
                + config.set().map(set -> "&set=" + quoted(set)).orElse(""));
    }

    static URI nextPage(OaiConfig config, String token) {
        return URI.create(config.url() + "?verb=ListRecords&resumptionToken=" + quoted(token));
    }

    private static String quoted(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
