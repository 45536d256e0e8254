package dev.broadsheet.search.page;

import static java.util.Map.entry;

import dev.broadsheet.search.finding.SearchAddress;
import dev.broadsheet.search.finding.SearchParameter;
import dev.broadsheet.search.page.SearchPage.Choice;
import java.util.List;
import java.util.Map.Entry;

/** The orders and modes that a search can have, and what its page is called. */
record SearchChoices(String heading, List<Choice> orders, List<Choice> modes) {

    private static final List<Entry<String, String>> MODES = List.of(
            entry("hybrid", "Words and meaning"), entry("lexical", "Words alone"), entry("semantic", "Meaning alone"));
    private static final List<Entry<String, String>> ORDERS = List.of(
            entry("relevance", "Best match"),
            entry("date", "Newest"),
            entry("upvotes", "Most upvotes"),
            entry("trending", "Trending"));

    static SearchChoices of(SearchAddress asked) {
        boolean looking = !asked.query().isEmpty();
        // Without a query none is better than another: the usual order is the newest first.
        String usual = looking ? "relevance" : "date";
        String order = asked.value(SearchParameter.SORT).orElse(usual);
        return new SearchChoices(
                looking ? "“" + asked.query() + "”" : heading(order),
                choices(asked, SearchParameter.SORT, looking ? ORDERS : ORDERS.subList(1, ORDERS.size()), order, usual),
                looking
                        ? choices(
                                asked,
                                SearchParameter.MODE,
                                MODES,
                                asked.value(SearchParameter.MODE).orElse("hybrid"),
                                "hybrid")
                        : List.of());
    }

    private static String heading(String order) {
        return switch (order) {
            case "upvotes" -> "Most upvoted papers";
            case "trending" -> "Trending papers";
            default -> "Newest papers";
        };
    }

    private static List<Choice> choices(
            SearchAddress asked,
            SearchParameter parameter,
            List<Entry<String, String>> values,
            String chosen,
            String usual) {
        return values.stream()
                .map(value -> new Choice(
                        // What is usual is not said.
                        asked.with(parameter, value.getKey().equals(usual) ? "" : value.getKey())
                                .page(),
                        value.getValue(),
                        value.getKey().equals(chosen)))
                .toList();
    }
}
