package dev.broadsheet.notify.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.contracts.paper.PaperId;
import dev.broadsheet.notify.matching.Interest;
import dev.broadsheet.notify.web.RefusedException;
import dev.broadsheet.query.Clause;
import dev.broadsheet.query.DateRange;
import dev.broadsheet.query.PaperQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an address or a form asks for, in the parameters of the search page: {@code q}, {@code category}, {@code topic}
 * (repeated, any of them), {@code author}, {@code date}, {@code code}, {@code minUpvotes}; and {@code like}, repeated, the
 * papers that similar ones are wanted to. What says how results are shown, and what no new paper could have, is left out.
 */
final class AskedInterest {

    private static final List<String> PARAMETERS =
            List.of("like", "q", "category", "topic", "author", "date", "code", "minUpvotes");
    private static final int MOST_VALUES = 20;

    private AskedInterest() {}

    /** A parameter to be carried along by a form. */
    record Argument(String name, String value) {}

    /** Those of the parameters that say what is wanted. */
    static List<Argument> arguments(Map<String, List<String>> asked) {
        return PARAMETERS.stream()
                .flatMap(name -> values(asked, name).map(value -> new Argument(name, value)))
                .toList();
    }

    /**
     * @param today dates that are past hold for no new paper
     * @return empty if nothing is asked for: the trending papers are meant
     * @throws RefusedException if anything cannot be read
     */
    static Optional<Interest> of(Map<String, List<String>> asked, LocalDate today) {
        List<String> like = values(asked, "like").toList();
        try {
            if (!like.isEmpty()) {
                return Optional.of(similarTo(like.stream()));
            }
            Map<String, Object> definition = search(asked, today);
            return definition.isEmpty() ? Optional.empty() : Optional.of(simplest(definition));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    /** As a program writes it. @throws RefusedException if there is no such kind, or the definition is none of it */
    static Optional<Interest> of(String kind, JsonNode definition) {
        if (kind == null || kind.isBlank() || kind.equalsIgnoreCase("trending")) {
            return Optional.empty();
        }
        Interest.Kind known = Stream.of(Interest.Kind.values())
                .filter(candidate -> candidate.name().equals(kind.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("kind must be trending, topic, category, author, search or similar"));
        if (definition == null || !definition.isObject()) {
            throw new RefusedException("a definition is needed: for a search {\"q\": \"sparse attention\"}");
        }
        try {
            return Optional.of(
                    known == Interest.Kind.SIMILAR
                            ? similarTo(StreamSupport.stream(
                                            definition.path("papers").spliterator(), false)
                                    .map(JsonNode::asText))
                            : Interest.of(known, definition));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(e.getMessage());
        }
    }

    /** However the papers are named, the same ones are the same interest. */
    private static Interest similarTo(Stream<String> papers) {
        return Interest.similarTo(papers.map(PaperId::parse).distinct().toList());
    }

    private static Map<String, Object> search(Map<String, List<String>> asked, LocalDate today) {
        Map<String, Object> definition = new LinkedHashMap<>();
        first(asked, "q").ifPresent(q -> definition.put("q", q));
        Stream.of("category", "topic", "author").forEach(name -> {
            List<String> values = values(asked, name).toList();
            if (!values.isEmpty()) {
                definition.put(name, values);
            }
        });
        first(asked, "date").ifPresent(written -> putDates(definition, written, today));
        first(asked, "code").ifPresent(code -> definition.put("hasCode", flag(code)));
        first(asked, "minUpvotes")
                .map(AskedInterest::number)
                .filter(least -> least > 0)
                .ifPresent(least -> definition.put("minUpvotes", least));
        return definition;
    }

    private static void putDates(Map<String, Object> definition, String written, LocalDate today) {
        DateRange dates = DateRange.tryParse(written)
                .orElseThrow(() -> new RefusedException("date must be 2027, 2027-05, or two days around .."));
        if (dates.to().isEmpty() || !dates.to().get().isBefore(today)) {
            dates.from().filter(day -> day.isAfter(today)).ifPresent(day -> definition.put("from", day.toString()));
            dates.to().ifPresent(day -> definition.put("to", day.toString()));
        }
    }

    /** A search for one topic, category or author alone is that: who asks for the same otherwise has the same interest. */
    private static Interest simplest(Map<String, Object> definition) {
        List<Clause> clauses = new ArrayList<>();
        if (definition.keySet().equals(Set.of("q"))) {
            clauses.addAll(PaperQuery.parse((String) definition.get("q")).clauses());
        } else if (definition.size() == 1) {
            single(definition).ifPresent(clauses::add);
        }
        Optional<Interest> simple = clauses.size() == 1 ? simple(clauses.getFirst()) : Optional.empty();
        return simple.orElseGet(() -> Interest.of(Interest.Kind.SEARCH, definition));
    }

    private static Optional<Clause> single(Map<String, Object> definition) {
        Map.Entry<String, Object> only = definition.entrySet().iterator().next();
        if (!(only.getValue() instanceof List<?> values) || values.size() != 1) {
            return Optional.empty();
        }
        String value = (String) values.getFirst();
        return switch (only.getKey()) {
            case "category" -> Clause.In.tryParse(value).map(Clause.class::cast);
            case "topic" -> Clause.On.tryParse(value).map(Clause.class::cast);
            default -> Optional.of(new Clause.By(value));
        };
    }

    private static Optional<Interest> simple(Clause clause) {
        return switch (clause) {
            case Clause.By by -> Optional.of(Interest.author(by.author()));
            case Clause.In in -> Optional.of(Interest.category(in.category()));
            case Clause.On on -> Optional.of(Interest.topic(on.topic()));
            default -> Optional.empty();
        };
    }

    private static boolean flag(String written) {
        return switch (written) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RefusedException("code must be true or false");
        };
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw new RefusedException("minUpvotes must be a number");
        }
    }

    private static Optional<String> first(Map<String, List<String>> asked, String name) {
        return values(asked, name).findFirst();
    }

    private static Stream<String> values(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(MOST_VALUES + 1);
    }
}
