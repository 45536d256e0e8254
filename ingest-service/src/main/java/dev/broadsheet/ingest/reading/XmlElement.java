package dev.broadsheet.ingest.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element with all that it holds. Elements are known by their local names: arXiv's servers have written the same
 * ones with and without their namespaces.
 *
 * @param attributes by local name
 * @param text all character data directly inside it, stripped
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    public Stream<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** The text of the first child of that name, if it has any. */
    public Optional<String> text(String wanted) {
        return child(wanted).map(XmlElement::text).filter(found -> !found.isEmpty());
    }

    /** @throws UnreadableRecordException if it is missing, empty, or longer than {@code longest} characters */
    public String required(String wanted, int longest) {
        return optional(wanted, longest)
                .orElseThrow(() -> new UnreadableRecordException("<" + wanted + "> is missing or empty"));
    }

    /** @throws UnreadableRecordException if it is longer than {@code longest} characters */
    public Optional<String> optional(String wanted, int longest) {
        return text(wanted).map(text -> within(longest, wanted, text));
    }

    /**
     * The texts of all children of that name that have any.
     *
     * @throws UnreadableRecordException if one is longer than {@code longest} characters
     */
    public List<String> texts(String wanted, int longest) {
        return children(wanted)
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .map(text -> within(longest, wanted, text))
                .toList();
    }

    private static String within(int longest, String name, String text) {
        if (text.length() > longest) {
            throw new UnreadableRecordException("<" + name + "> is longer than " + longest + " characters");
        }
        return text;
    }

    /** As XML again, without prefixes, which nobody could read: what they stand for is said outside the element. */
    public String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        out.append('>').append(escaped(text));
        children.forEach(child -> child.write(out));
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
