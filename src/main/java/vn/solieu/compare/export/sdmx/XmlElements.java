package vn.solieu.compare.export.sdmx;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements of an SDMX-ML message, a line each. */
final class XmlElements {

    private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/";

    private final XMLStreamWriter xml;
    private int depth;
    private boolean justBegun;

    XmlElements(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void beginMessage() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        begin(
                "mes:Structure",
                "xmlns:mes",
                SCHEMAS + "message",
                "xmlns:str",
                SCHEMAS + "structure",
                "xmlns:com",
                SCHEMAS + "common");
    }

    void endMessage() throws XMLStreamException {
        end();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    /** Begins an element with attributes, name and value in turn. */
    void begin(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
        depth++;
        justBegun = true;
    }

    void end() throws XMLStreamException {
        depth--;
        if (!justBegun) {
            line();
        }
        xml.writeEndElement();
        justBegun = false;
    }

    void element(String name, String text) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
        justBegun = false;
    }

    /** The name of something in Vietnamese, and in English unless that is empty. */
    void names(String vietnamese, String english) throws XMLStreamException {
        name("vi", vietnamese);
        if (!english.isEmpty()) {
            name("en", english);
        }
    }

    private void name(String language, String text) throws XMLStreamException {
        line();
        xml.writeStartElement("com:Name");
        xml.writeAttribute("xml:lang", language);
        // Characters that XML does not have come from what was read of a page; a name does without.
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD"));
        xml.writeEndElement();
        justBegun = false;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
