package dev.broadsheet.ingest.reading;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document from outside element by element and never holds more than one. Some elements only contain others
 * (the root, a list of records): they are gone through, and each element inside them is given as a whole.
 *
 * <p>A document type declaration ends the reading, so entities other than XML's own five cannot exist.
 */
public final class XmlParts {

    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

    private final LenientCharacters characters;
    private final XMLStreamReader xml;
    private final Set<String> containers;
    private final ReadingLimits limits;
    private int depth;

    private XmlParts(LenientCharacters characters, Set<String> containers, ReadingLimits limits)
            throws XMLStreamException {
        this.characters = characters;
        this.xml = factory().createXMLStreamReader(characters);
        this.containers = containers;
        this.limits = limits;
    }

    /**
     * @param containers local names of the elements to go into
     * @throws UnreadableDocumentException if this is no XML
     */
    public static XmlParts of(InputStream in, ReadingLimits limits, Set<String> containers) throws IOException {
        LenientCharacters characters = LenientCharacters.of(in, limits);
        try {
            XmlParts parts = new XmlParts(characters, containers, limits);
            parts.requireKnownEncoding();
            return parts;
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            throw new UnreadableDocumentException("not XML", e);
        }
    }

    /**
     * Goes to the root, and into it if it is a container.
     *
     * @return its local name
     */
    public String root() throws IOException {
        while (advance() != START_ELEMENT) {
            // A comment or white space before the root.
        }
        return xml.getLocalName();
    }

    /**
     * @return the next element inside a container, or the root itself if it is none; empty at the end
     * @throws UnreadableDocumentException if the document ends early or breaks a rule of XML or of these limits
     */
    public Optional<XmlPart> next() throws IOException {
        int event = xml.getEventType() == START_ELEMENT && depth == 1 ? START_ELEMENT : advance();
        while (event != END_DOCUMENT) {
            if (event == START_ELEMENT && !containers.contains(xml.getLocalName())) {
                return Optional.of(part());
            }
            event = advance();
        }
        return Optional.empty();
    }

    /** An exception that says where the reading stands. */
    public UnreadableDocumentException unreadable(String why) {
        return new UnreadableDocumentException(why + position(xml.getLocation()));
    }

    private XmlPart part() throws IOException {
        XmlTree tree = new XmlTree(limits);
        start(tree);
        while (true) {
            switch (advance()) {
                case START_ELEMENT -> start(tree);
                case CHARACTERS, CDATA, SPACE ->
                    tree.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                case END_ELEMENT -> {
                    if (tree.end()) {
                        return tree.part();
                    }
                }
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
    }

    private void start(XmlTree tree) {
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
        }
        tree.start(xml.getLocalName(), attributes);
    }

    private int advance() throws IOException {
        characters.nextToken();
        int event = step();
        switch (event) {
            case START_ELEMENT -> deepen();
            case END_ELEMENT -> depth--;
            case DTD, ENTITY_REFERENCE -> throw unreadable("a document type declaration or an entity is not allowed");
            default -> {
                // Nothing that changes the state.
            }
        }
        return event;
    }

    private int step() throws IOException {
        try {
            if (!xml.hasNext()) {
                throw unreadable("the document has no content");
            }
            return xml.next();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            // The JDK's parser has its own ways to stumble over what is no XML.
            throw new UnreadableDocumentException("not XML" + position(xml.getLocation()), e);
        }
    }

    private void deepen() throws IOException {
        depth++;
        if (depth > limits.depth()) {
            throw unreadable("elements lie more than " + limits.depth() + " deep");
        }
    }

    private void requireKnownEncoding() throws IOException {
        String encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw unreadable("the document must be in UTF-8, not " + encoding);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity is not allowed");
        });
        return factory;
    }

    // What the network or a limit threw must come out as it went in: one is to be tried again, the other is not.
    private static IOException unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException reading) {
            return reading;
        }
        String message = String.valueOf(e.getMessage());
        int cause = message.indexOf("Message: ");
        return new UnreadableDocumentException(
                "not well-formed XML, or cut off: " + (cause < 0 ? message : message.substring(cause + 9)).strip()
                        + position(e.getLocation()),
                e);
    }

    private static String position(Location location) {
        return location == null
                ? ""
                : " (line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ")";
    }
}
