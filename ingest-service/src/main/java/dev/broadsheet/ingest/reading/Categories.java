package dev.broadsheet.ingest.reading;

import dev.broadsheet.ingest.text.PaperText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The categories of a paper, the main one first; what cannot be a category's name is left out. */
public final class Categories {

    private static final int MOST = 100;

    private Categories() {}

    /** @param written with spaces between them */
    public static List<String> in(String written) {
        return of(Arrays.stream(PaperText.folded(written).split(" ")));
    }

    public static List<String> of(Stream<String> names) {
        return names.map(PaperText::folded)
                .filter(name -> !name.isEmpty() && name.length() <= FieldLimits.CATEGORY)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
