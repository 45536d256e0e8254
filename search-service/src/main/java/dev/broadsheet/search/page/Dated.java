package dev.broadsheet.search.page;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;

/** A day in a reader's words, and as machines read it. */
public record Dated(String words, String date) {

    static Dated of(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, UTC);
        return new Dated(Words.day(moment), day.toString());
    }
}
