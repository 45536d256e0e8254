package dev.broadsheet.search.web;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, element by element. Characters that XML cannot have, however escaped, are left out. */
public final class XmlDocument {

    // The JDK's own, whatever else is on the class path.
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private XmlDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    /** @param target gets the document, encoded as UTF-8 by whoever it belongs to */
    public static XmlDocument startedOn(Writer target) {
        try {
            XmlDocument document = new XmlDocument(WRITERS.createXMLStreamWriter(target));
            document.xml.writeStartDocument("UTF-8", "1.0");
            return document;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name with its prefix, if it has one */
    public XmlDocument start(String name) {
        return written(() -> xml.writeStartElement(name));
    }

    /** Of the element started last. */
    public XmlDocument attribute(String name, String value) {
        return written(() -> xml.writeAttribute(name, possible(value)));
    }

    public XmlDocument text(String text) {
        return written(() -> xml.writeCharacters(possible(text)));
    }

    public XmlDocument end() {
        return written(xml::writeEndElement);
    }

    public XmlDocument element(String name, String text) {
        return start(name).text(text).end();
    }

    /** Ends the document and gives everything to the target. */
    public void finish() {
        written(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private XmlDocument written(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the XML document cannot be written", e);
        }
    }

    private static String possible(String text) {
        return text.codePoints().allMatch(XmlDocument::isPossible)
                ? text
                : text.codePoints()
                        .filter(XmlDocument::isPossible)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    // XML 1.0, production 2: Char.
    private static boolean isPossible(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
