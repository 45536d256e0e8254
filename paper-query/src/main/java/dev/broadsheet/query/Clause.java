package dev.broadsheet.query;

import dev.broadsheet.contracts.paper.Checks;
import dev.broadsheet.contracts.paper.PaperId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One part of what a reader asked for. */
public sealed interface Clause {

    /** Something that a paper has or has not, and that may therefore also be excluded or be one of several. */
    sealed interface Condition extends Clause {

        /** What it looks for in plain words, if it looks for words of title and abstract. */
        default Stream<String> wanted() {
            return Stream.empty();
        }
    }

    /** What can be found anywhere in a paper's text. */
    sealed interface Text extends Condition permits Word, Phrase {

        String text();

        @Override
        default Stream<String> wanted() {
            return Stream.of(text());
        }
    }

    /** A word that a paper may hold; misspelt ones are found too. */
    record Word(String text) implements Text {
        public Word {
            Checks.requireText(text, "word");
        }
    }

    /** Words that a paper must hold side by side. */
    record Phrase(String text) implements Text {
        public Phrase {
            Checks.requireText(text, "phrase");
        }
    }

    /** A text in one field only: {@code ti:} or {@code abs:}. */
    record Within(Field field, Text text) implements Condition {

        /** Fields of running text. */
        public enum Field {
            TITLE,
            ABSTRACT
        }

        public Within {
            Checks.requirePresent(field, "field");
            Checks.requirePresent(text, "text");
        }

        @Override
        public Stream<String> wanted() {
            return text.wanted();
        }
    }

    /** {@code au:}, a name in any order, with initials or without. */
    record By(String author) implements Condition {
        public By {
            Checks.requireText(author, "author");
        }
    }

    /** {@code cat:}, an arXiv category ({@code cs.CL}) or all of an archive ({@code cs}). */
    record In(String category) implements Condition {
        private static final Pattern CATEGORY = Pattern.compile("(?i)[a-z]+(?:-[a-z]+)?(?:\\.[a-z]+(?:-[a-z]+)?)?");

        public In {
            Checks.requireText(category, "category");
        }

        /** Empty if nothing could ever have that category. */
        public static Optional<Condition> tryParse(String text) {
            return Optional.of(text)
                    .filter(written -> CATEGORY.matcher(written).matches())
                    .map(In::new);
        }
    }

    /** {@code topic:}, a topic ({@code language/agents}) or all of a group ({@code language}). */
    record On(String topic) implements Condition {
        private static final Pattern TOPIC = Pattern.compile("(?i)[a-z0-9-]+(?:/[a-z0-9-]+)?");

        public On {
            Checks.requireText(topic, "topic");
        }

        /** Empty if nothing could ever have that topic. */
        public static Optional<Condition> tryParse(String text) {
            return Optional.of(text)
                    .filter(written -> TOPIC.matcher(written).matches())
                    .map(written -> new On(written.toLowerCase(Locale.ROOT)));
        }
    }

    /** {@code date:}, when version 1 was submitted. */
    record Submitted(DateRange dates) implements Condition {
        public Submitted {
            Checks.requirePresent(dates, "dates");
        }
    }

    /** Conditions of which a paper must fulfil at least one: {@code a OR b}. */
    record AnyOf(List<Condition> alternatives) implements Clause {

        /** One alternative is no choice but a demand. */
        public static Clause of(List<Condition> alternatives) {
            return alternatives.size() == 1 ? alternatives.getFirst() : new AnyOf(alternatives);
        }

        public AnyOf {
            alternatives = List.copyOf(alternatives);
            if (alternatives.size() < 2) {
                throw new IllegalArgumentException("alternatives are at least two");
            }
        }
    }

    /** What a paper must not have. */
    record Excluded(Condition condition) implements Clause {
        public Excluded {
            Checks.requirePresent(condition, "excluded condition");
        }
    }

    /** A paper named by its identifier, plain or as {@code id:}. */
    record Named(PaperId id) implements Clause {
        public Named {
            Checks.requirePresent(id, "paper id");
        }
    }
}
