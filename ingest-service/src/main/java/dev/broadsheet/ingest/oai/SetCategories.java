package dev.broadsheet.ingest.oai;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The categories that a record's sets name, if that is certain.
 *
 * <p>Since 2025 arXiv names the set of each category, in the order of the categories ({@code cs:cs:CL}, and
 * {@code physics:hep-th} where an archive has none). Before, it named archives, sorted by name ({@code cs},
 * {@code physics:hep-th}). What both may have written says nothing of the main category, and may lack others.
 */
final class SetCategories {

    private static final Pattern ARCHIVE = Pattern.compile("[a-z-]+:[a-z-]+");
    private static final Pattern CATEGORY = Pattern.compile(ARCHIVE + ":[A-Za-z-]+");

    private SetCategories() {}

    /** @return the main category first; empty if it is not certain */
    static List<String> of(List<String> sets) {
        boolean certain = sets.stream().anyMatch(SetCategories::isCategory)
                && sets.stream()
                        .allMatch(set -> isCategory(set) || ARCHIVE.matcher(set).matches());
        return certain ? sets.stream().map(SetCategories::category).distinct().toList() : List.of();
    }

    private static boolean isCategory(String set) {
        return CATEGORY.matcher(set).matches();
    }

    private static String category(String set) {
        return set.substring(set.indexOf(':') + 1).replace(':', '.');
    }
}
