package dev.broadsheet.search.tex;

import java.util.regex.Pattern;

/** TeX in titles and abstracts as plain text: {@code $\pi_0$} becomes π₀. What has no Unicode form loses its markup. */
public final class ReadableTex {

    // What a text with TeX in it has at least one of.
    private static final Pattern TEX = Pattern.compile("[$\\\\]|--|``");

    private ReadableTex() {}

    /** Takes anything, in time that grows with its length alone. */
    public static String of(String text) {
        return TEX.matcher(text).find() ? new TexText(text).readable() : text;
    }
}
