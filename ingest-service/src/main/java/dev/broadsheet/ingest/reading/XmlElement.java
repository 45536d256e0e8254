package dev.broadsheet.ingest.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element with all that it holds. Elements are known by their local names: arXiv's servers have written the same
 * ones with and without their namespaces.
 *
 * @param prefix empty if it has none
 * @param attributes by local name
 * @param text all character data directly inside it, stripped
 */
public record XmlElement(
        String prefix, String name, Map<String, String> attributes, List<XmlElement> children, String text) {

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
        Optional<String> found = text(wanted);
        if (found.filter(text -> text.length() > longest).isPresent()) {
            throw new UnreadableRecordException("<" + wanted + "> is longer than " + longest + " characters");
        }
        return found;
    }

    /** As XML again. */
    public String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        String qualified = prefix.isEmpty() ? name : prefix + ':' + name;
        out.append('<').append(qualified);
        attributes.forEach((key, value) ->
                out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        out.append('>').append(escaped(text));
        children.forEach(child -> child.write(out));
        out.append("</").append(qualified).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
