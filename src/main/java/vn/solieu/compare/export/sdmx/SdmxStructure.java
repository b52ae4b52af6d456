package vn.solieu.compare.export.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.solieu.compare.export.dataset.Column;
import vn.solieu.compare.export.dataset.ColumnType;
import vn.solieu.compare.export.dataset.Dataset;

/** Writes the structure of the data as a message of SDMX-ML 3.0: lists of codes, concepts, two data structures and two dataflows. */
final class SdmxStructure {

    private static final String CONCEPTS = "CONCEPTS";
    private static final String INFOMODEL = "urn:sdmx:org.sdmx.infomodel.";

    private final SdmxLayout layout;
    private final SdmxCodes codes;
    private final Dataset dataset;
    private final Instant prepared;

    SdmxStructure(SdmxLayout layout, SdmxCodes codes, Dataset dataset, Instant prepared) {
        this.layout = layout;
        this.codes = codes;
        this.dataset = dataset;
        this.prepared = prepared;
    }

    void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            message(new XmlElements(writer));
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void message(XmlElements xml) throws XMLStreamException {
        xml.beginMessage();
        xml.begin("mes:Header");
        xml.element("mes:ID", "solieu");
        xml.element("mes:Test", "false");
        xml.element("mes:Prepared", prepared.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.begin("mes:Sender", "id", SdmxLayout.AGENCY);
        xml.end();
        xml.end();
        xml.begin("mes:Structures");
        codelists(xml);
        concepts(xml);
        xml.begin("str:DataStructures");
        dataStructure(xml, true);
        dataStructure(xml, false);
        xml.end();
        xml.begin("str:Dataflows");
        dataflow(xml, true);
        dataflow(xml, false);
        xml.end();
        xml.end();
        xml.endMessage();
    }

    private static String urn(String kind, String id) {
        return INFOMODEL + kind + "=" + SdmxLayout.AGENCY + ":" + id + "(" + SdmxLayout.VERSION + ")";
    }

    private static void beginMaintained(XmlElements xml, String element, String id) throws XMLStreamException {
        xml.begin(
                element,
                "agencyID",
                SdmxLayout.AGENCY,
                "id",
                id,
                "version",
                SdmxLayout.VERSION,
                "isExternalReference",
                "false");
    }

    private void codelists(XmlElements xml) throws XMLStreamException {
        Map<String, SdmxCodes.Names> frequencies = new LinkedHashMap<>();
        for (String[] frequency : SdmxTime.FREQUENCIES) {
            frequencies.put(frequency[0], new SdmxCodes.Names(frequency[1], frequency[2]));
        }
        xml.begin("str:Codelists");
        codelist(xml, SdmxLayout.FREQUENCY, frequencies);
        for (SdmxLayout.Dimension dimension : SdmxLayout.DIMENSIONS) {
            if (codes.of(dimension.id()).isPresent()) {
                codelist(xml, dimension.id(), codes.of(dimension.id()).get());
            }
        }
        xml.end();
    }

    private static void codelist(XmlElements xml, String dimension, Map<String, SdmxCodes.Names> list)
            throws XMLStreamException {
        beginMaintained(xml, "str:Codelist", "CL_" + dimension);
        xml.names("CL_" + dimension, "");
        for (Map.Entry<String, SdmxCodes.Names> code : list.entrySet()) {
            xml.begin("str:Code", "id", code.getKey());
            xml.names(code.getValue().vietnamese(), code.getValue().english());
            xml.end();
        }
        xml.end();
    }

    private void concepts(XmlElements xml) throws XMLStreamException {
        xml.begin("str:ConceptSchemes");
        beginMaintained(xml, "str:ConceptScheme", CONCEPTS);
        xml.names("Khái niệm của Số Liệu", "Concepts of Số Liệu");
        concept(xml, SdmxLayout.FREQUENCY, "Loại thời gian", "Kind of period");
        for (SdmxLayout.Dimension dimension : SdmxLayout.DIMENSIONS) {
            Column column = layout.figures().columns().get(layout.figures().indexOf(dimension.column()));
            concept(xml, dimension.id(), column.meaning(), column.meaningEn());
        }
        concept(xml, SdmxLayout.TIME, "Thời gian", "Period");
        Column value = layout.figures().columns().get(layout.figures().indexOf(SdmxLayout.VALUE));
        concept(xml, SdmxLayout.MEASURE, value.meaning(), value.meaningEn());
        for (Column column : layout.figureAttributes()) {
            concept(xml, SdmxLayout.figureAttribute(column), column.meaning(), column.meaningEn());
        }
        for (Column column : layout.documentAttributes()) {
            concept(xml, SdmxLayout.documentAttribute(column), column.meaning(), column.meaningEn());
        }
        xml.end();
        xml.end();
    }

    private static void concept(XmlElements xml, String id, String vietnamese, String english)
            throws XMLStreamException {
        xml.begin("str:Concept", "id", id);
        xml.names(vietnamese.isEmpty() ? id : vietnamese, english);
        xml.end();
    }

    private void dataStructure(XmlElements xml, boolean dated) throws XMLStreamException {
        beginMaintained(xml, "str:DataStructure", dated ? SdmxLayout.DATED : SdmxLayout.UNDATED);
        titles(xml, dated);
        xml.begin("str:DataStructureComponents");
        xml.begin("str:DimensionList", "id", "DimensionDescriptor");
        int position = 1;
        if (dated) {
            dimension(xml, SdmxLayout.FREQUENCY, position++, "");
        }
        for (SdmxLayout.Dimension dimension : SdmxLayout.DIMENSIONS) {
            String text = codes.of(dimension.id()).isPresent() ? "" : textType(dimension.type());
            dimension(xml, dimension.id(), position++, text);
        }
        if (dated) {
            xml.begin("str:TimeDimension", "id", SdmxLayout.TIME);
            identity(xml, SdmxLayout.TIME);
            representation(xml, "ObservationalTimePeriod");
            xml.end();
        }
        xml.end();
        xml.begin("str:Group", "id", "DOCUMENT_GROUP");
        xml.begin("str:GroupDimension");
        xml.element("str:DimensionReference", SdmxLayout.DOCUMENT_DIMENSION);
        xml.end();
        xml.end();
        xml.begin("str:AttributeList", "id", "AttributeDescriptor");
        for (Column column : layout.figureAttributes()) {
            attribute(xml, SdmxLayout.figureAttribute(column), column, false);
        }
        for (Column column : layout.documentAttributes()) {
            attribute(xml, SdmxLayout.documentAttribute(column), column, true);
        }
        xml.end();
        xml.begin("str:MeasureList", "id", "MeasureDescriptor");
        xml.begin("str:Measure", "id", SdmxLayout.MEASURE, "usage", "optional");
        identity(xml, SdmxLayout.MEASURE);
        representation(xml, "Decimal");
        xml.end();
        xml.end();
        xml.end();
        xml.end();
    }

    private static void dimension(XmlElements xml, String id, int position, String textType) throws XMLStreamException {
        xml.begin("str:Dimension", "id", id, "position", Integer.toString(position));
        identity(xml, id);
        if (textType.isEmpty()) {
            xml.begin("str:LocalRepresentation");
            xml.element("str:Enumeration", urn("codelist.Codelist", "CL_" + id));
            xml.end();
        } else {
            representation(xml, textType);
        }
        xml.end();
    }

    private static void attribute(XmlElements xml, String id, Column column, boolean ofDocument)
            throws XMLStreamException {
        xml.begin("str:Attribute", "id", id, "usage", "optional");
        identity(xml, id);
        representation(xml, textType(column.type()));
        xml.begin("str:AttributeRelationship");
        if (ofDocument) {
            xml.element("str:Dimension", SdmxLayout.DOCUMENT_DIMENSION);
        } else {
            xml.begin("str:Observation");
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private static void identity(XmlElements xml, String concept) throws XMLStreamException {
        xml.element("str:ConceptIdentity", urn("conceptscheme.Concept", CONCEPTS) + "." + concept);
    }

    private static void representation(XmlElements xml, String textType) throws XMLStreamException {
        xml.begin("str:LocalRepresentation");
        xml.begin("str:TextFormat", "textType", textType);
        xml.end();
        xml.end();
    }

    private static String textType(ColumnType type) {
        return switch (type) {
            case TEXT, TEXTS, LINK -> "String";
            case INTEGER -> "Long";
            case DECIMAL -> "Decimal";
            case TRUTH -> "Boolean";
            case DATE -> "GregorianDay";
            case TIMESTAMP -> "DateTime";
            case DOUBLE -> "Double";
        };
    }

    private void titles(XmlElements xml, boolean dated) throws XMLStreamException {
        String vietnamese = dataset.title().isEmpty() ? dataset.name() : dataset.title();
        String english = dataset.titleEn().isEmpty() ? dataset.name() : dataset.titleEn();
        xml.names(
                dated ? vietnamese : vietnamese + ", không rõ thời gian",
                dated ? english : english + ", without a period");
    }

    private void dataflow(XmlElements xml, boolean dated) throws XMLStreamException {
        String id = dated ? SdmxLayout.DATED : SdmxLayout.UNDATED;
        beginMaintained(xml, "str:Dataflow", id);
        titles(xml, dated);
        xml.element("str:Structure", urn("datastructure.DataStructure", id));
        xml.end();
    }
}
