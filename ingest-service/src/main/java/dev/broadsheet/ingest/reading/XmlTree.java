package dev.broadsheet.ingest.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element while it is being read. Beyond its limits it only counts, so that the reading can go on behind it. */
final class XmlTree {

    private final ReadingLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private XmlElement finished;
    private Optional<String> flaw = Optional.empty();
    private int elements;
    private long characters;
    private int skipped;

    XmlTree(ReadingLimits limits) {
        this.limits = limits;
    }

    void start(String name, Map<String, String> attributes) {
        attributes.values().forEach(value -> characters += value.length());
        elements++;
        check(elements > limits.recordElements(), "it has more than " + limits.recordElements() + " elements");
        check(attributes.size() > limits.attributes(), "<" + name + "> has too many attributes");
        checkCharacters();
        // The root is always kept: it is what the raw record is written from.
        if (flaw.isPresent() && !open.isEmpty()) {
            skipped++;
        } else {
            open.push(new Open(name, flaw.isPresent() ? Map.of() : attributes));
        }
    }

    void text(char[] text, int from, int length) {
        characters += length;
        checkCharacters();
        if (flaw.isEmpty()) {
            open.element().text.append(text, from, length);
        }
    }

    /** @return whether this was the end of the whole element */
    boolean end() {
        if (skipped > 0) {
            skipped--;
            return false;
        }
        XmlElement element = open.pop().closed();
        if (open.isEmpty()) {
            finished = element;
            return true;
        }
        open.element().children.add(element);
        return false;
    }

    XmlPart part() {
        return new XmlPart(finished, flaw);
    }

    private void checkCharacters() {
        check(
                characters > limits.recordCharacters(),
                "it has more than " + limits.recordCharacters() + " characters of text");
    }

    private void check(boolean beyond, String why) {
        if (beyond && flaw.isEmpty()) {
            flaw = Optional.of(why);
        }
    }

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();

        private Open(String name, Map<String, String> attributes) {
            this.name = name;
            this.attributes = attributes;
        }

        private XmlElement closed() {
            return new XmlElement(name, attributes, children, text.toString().strip());
        }
    }
}
