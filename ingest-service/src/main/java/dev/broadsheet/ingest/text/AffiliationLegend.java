package dev.broadsheet.ingest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the numbers behind authors' names stand for. */
record AffiliationLegend(Map<String, String> affiliations) {

    private static final Pattern KEY = Pattern.compile("\\(([0-9]{1,2}|[a-z])\\)");
    // Possessive, since a loop that could go back would recurse for each key of a list of thousands.
    private static final Pattern KEYS = Pattern.compile(
            "(?:[0-9]{1,2}|[a-z*\u2020\u2021])(?:(?: ?, ?| and | & | )(?:[0-9]{1,2}|[a-z*\u2020\u2021]))*+");
    private static final Pattern BETWEEN_KEYS = Pattern.compile(" ?, ?| and | & | ");

    AffiliationLegend {
        affiliations = Map.copyOf(affiliations);
    }

    /** Takes the legend away from the end of the list, if there is one: its last parentheses, with keys inside. */
    static AffiliationLegend takenFrom(List<AuthorItem> items) {
        if (items.isEmpty() || items.getLast().groups().isEmpty()) {
            return new AffiliationLegend(Map.of());
        }
        AuthorItem last = items.getLast();
        String group = last.groups().getLast();
        if (!KEY.matcher(group).lookingAt() && !group.matches("1 .*")) {
            return new AffiliationLegend(Map.of());
        }
        items.removeLast();
        List<String> others = new ArrayList<>(last.groups());
        others.removeLast();
        items.add(new AuthorItem(last.name(), others));
        return new AffiliationLegend(read(group));
    }

    /** What the item says itself, or what its numbers stand for; empty if that is not certain. */
    Optional<String> affiliationOf(AuthorItem item) {
        if (item.groups().size() != 1) {
            return Optional.empty();
        }
        String group = item.groups().getFirst();
        if (!isKeys(group)) {
            return Optional.of(group).filter(text -> !text.isEmpty());
        }
        List<String> keys = Arrays.asList(BETWEEN_KEYS.split(group));
        return affiliations.keySet().containsAll(keys)
                ? Optional.of(keys.stream().distinct().map(affiliations::get).collect(Collectors.joining("; ")))
                : Optional.empty();
    }

    /** Whether it only points to a legend. */
    static boolean isKeys(String group) {
        return KEYS.matcher(group).matches();
    }

    private static Map<String, String> read(String legend) {
        Map<String, String> read = new HashMap<>();
        Matcher key = KEY.matcher(legend);
        boolean found = key.find();
        while (found) {
            String name = key.group(1);
            int from = key.end();
            found = key.find();
            String where = legend.substring(from, found ? key.start() : legend.length());
            read.put(name, where.strip().replaceAll("(?:[,;.]| and)$", "").strip());
        }
        read.values().removeIf(where -> where.isEmpty() || where.length() > AuthorList.LONGEST_NAME);
        return read;
    }
}
