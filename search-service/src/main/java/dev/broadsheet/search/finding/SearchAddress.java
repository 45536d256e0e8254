package dev.broadsheet.search.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search as it stands in an address. The same search has the same address: parameters stand in one order, values of one
 * that is repeated likewise, and what is usual is not said.
 *
 * @param values without blanks; of a parameter that is not repeatable there is one
 */
public record SearchAddress(Map<SearchParameter, List<String>> values) {

    private static final String PAGE = "/papers";
    private static final String CURSOR = "cursor";

    public SearchAddress {
        Map<SearchParameter, List<String>> ordered = new EnumMap<>(SearchParameter.class);
        for (SearchParameter parameter : SearchParameter.values()) {
            List<String> meaningful = values.getOrDefault(parameter, List.of()).stream()
                    .flatMap(value -> parameter.meaningful(value).stream())
                    .distinct()
                    .toList();
            if (!meaningful.isEmpty()) {
                ordered.put(
                        parameter,
                        parameter.isRepeatable() ? meaningful.stream().sorted().toList() : meaningful.subList(0, 1));
            }
        }
        values = Map.copyOf(ordered);
    }

    /** A parameter as it stands in an address. */
    public record Argument(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + URLEncoder.encode(value, UTF_8);
        }
    }

    /** A filter that is on. */
    public record Applied(SearchParameter parameter, String value) {}

    /** @param asked the parameters of a request; what is no part of a search is left out */
    public static SearchAddress of(Map<String, List<String>> asked) {
        Map<SearchParameter, List<String>> values = new EnumMap<>(SearchParameter.class);
        for (SearchParameter parameter : SearchParameter.values()) {
            List<String> written = asked.getOrDefault(parameter.written(), List.of());
            // Of a parameter that is given twice the first counts, as everywhere.
            values.put(
                    parameter,
                    parameter.isRepeatable()
                            ? written
                            : written.stream().limit(1).toList());
        }
        return new SearchAddress(values);
    }

    public Optional<String> value(SearchParameter parameter) {
        return all(parameter).stream().findFirst();
    }

    public List<String> all(SearchParameter parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    /** What the reader typed; empty if nothing. */
    public String query() {
        return value(SearchParameter.QUERY).orElse("");
    }

    /** With one value more, or another one. */
    public SearchAddress with(SearchParameter parameter, String value) {
        List<String> replaced = parameter.isRepeatable()
                ? Stream.concat(all(parameter).stream(), Stream.of(value)).toList()
                : List.of(value);
        return changed(parameter, replaced);
    }

    public SearchAddress without(Applied filter) {
        return changed(
                filter.parameter(),
                all(filter.parameter()).stream()
                        .filter(value -> !value.equals(filter.value()))
                        .toList());
    }

    public SearchAddress withoutFilters() {
        return only(parameter -> !parameter.isFilter());
    }

    /** What makes it find what it finds, without how that is looked for and shown. */
    public SearchAddress narrowing() {
        return only(parameter -> parameter == SearchParameter.QUERY || parameter.isFilter());
    }

    public List<Applied> filters() {
        return Stream.of(SearchParameter.values())
                .filter(SearchParameter::isFilter)
                .flatMap(parameter -> all(parameter).stream().map(value -> new Applied(parameter, value)))
                .toList();
    }

    /** The filter that a value is, however it is written; empty if it is off. */
    public Optional<Applied> applied(SearchParameter parameter, String value) {
        return all(parameter).stream()
                .filter(value::equalsIgnoreCase)
                .map(written -> new Applied(parameter, written))
                .findFirst();
    }

    /** Of the page that shows it. */
    public String page() {
        return PAGE + question(arguments().stream());
    }

    /** Of the page that begins where another ended. */
    public String page(String cursor) {
        return PAGE + question(Stream.concat(arguments().stream(), Stream.of(new Argument(CURSOR, cursor))));
    }

    /** Of its newest papers, as a feed. A feed has an order of its own. */
    public String feed() {
        return "/feeds/search.atom" + question(narrowing().arguments().stream());
    }

    /** Of the form that sends them by mail. */
    public String subscription() {
        return "/subscriptions" + question(narrowing().arguments().stream());
    }

    /** In their order. */
    public List<Argument> arguments() {
        return Stream.of(SearchParameter.values())
                .flatMap(parameter -> all(parameter).stream().map(value -> new Argument(parameter.written(), value)))
                .toList();
    }

    /** As the parameters of a request. */
    public Map<String, List<String>> asked() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().written(), Map.Entry::getValue));
    }

    private SearchAddress only(Predicate<SearchParameter> wanted) {
        return new SearchAddress(values.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private SearchAddress changed(SearchParameter parameter, List<String> replaced) {
        Map<SearchParameter, List<String>> changed = new EnumMap<>(SearchParameter.class);
        changed.putAll(values);
        changed.put(parameter, new ArrayList<>(replaced));
        return new SearchAddress(changed);
    }

    private static String question(Stream<Argument> arguments) {
        String joined = arguments.map(Argument::toString).collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }
}
