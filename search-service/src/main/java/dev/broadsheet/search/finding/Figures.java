package dev.broadsheet.search.finding;

import java.util.Locale;

/** Numbers as newspapers print them. */
public final class Figures {

    private Figures() {}

    /** 12,345. */
    public static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** No papers, 1 paper, 12,345 papers. */
    public static String count(long number, String one) {
        return (number == 0 ? "No" : grouped(number)) + " " + one + (number == 1 ? "" : "s");
    }
}
