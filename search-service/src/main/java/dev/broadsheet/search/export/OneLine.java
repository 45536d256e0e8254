package dev.broadsheet.search.export;

import java.util.regex.Pattern;

/** Text without anything that could end a line or a field: what a source or a hostile paper put there becomes a space. */
final class OneLine {

    // Cntrl has the line breaks, Z the separators of Unicode, Cf the marks that turn the direction of what follows.
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\x{200c}\\x{200d}]]");

    private OneLine() {}

    static String of(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return BREAK.matcher(visible).replaceAll(" ").strip();
    }
}
