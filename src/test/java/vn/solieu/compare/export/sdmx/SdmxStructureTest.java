package vn.solieu.compare.export.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.solieu.compare.export.text.CsvRecords;

/** What the structure says of the data is so, and whatever it refers to is in it. The golden files are looked at. */
class SdmxStructureTest {

    private static final Path GOLDEN = Path.of("src/test/resources/vn/solieu/compare/export/sdmx-csv");
    private static final String STRUCTURE = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/structure";
    private static final String SIMPLE_ID = "[A-Za-z0-9_@$-]+";

    private static Document structure;
    private static List<List<String>> rows;

    @BeforeAll
    static void read() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        structure = factory.newDocumentBuilder()
                .parse(GOLDEN.resolve("structure.xml").toFile());
        rows = new ArrayList<>();
        try (CsvRecords records = CsvRecords.open(GOLDEN.resolve("observations.csv"))) {
            for (List<String> row = records.next(); row != null; row = records.next()) {
                rows.add(row);
            }
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(STRUCTURE, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> elements(String name) {
        return elements(structure.getDocumentElement(), name);
    }

    private static Element dataStructure(String id) {
        return elements("DataStructure").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("id")).toList();
    }

    @Test
    void everyColumnIsAComponentAndEveryComponentAColumn() {
        Element dated = dataStructure("FIGURES");
        List<String> components = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        components.addAll(ids(elements(dated, "Dimension").stream()
                .filter(element -> element.hasAttribute("id"))
                .toList()));
        components.addAll(ids(elements(dated, "TimeDimension")));
        components.addAll(ids(elements(dated, "Measure")));
        components.addAll(ids(elements(dated, "Attribute")));

        assertThat(components).isEqualTo(rows.getFirst()).doesNotHaveDuplicates();
        assertThat(ids(elements(dataStructure("FIGURES_UNDATED"), "Attribute")))
                .isEqualTo(ids(elements(dated, "Attribute")));
        assertThat(elements(dataStructure("FIGURES_UNDATED"), "TimeDimension")).isEmpty();
    }

    @Test
    void positionsCountFromOne() {
        for (Element each : elements("DataStructure")) {
            List<String> positions = elements(each, "Dimension").stream()
                    .map(element -> element.getAttribute("position"))
                    .filter(position -> !position.isEmpty())
                    .toList();
            assertThat(positions)
                    .isEqualTo(IntStream.rangeClosed(1, positions.size())
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void whatIsReferredToIsThere() {
        Set<String> known = new HashSet<>();
        Map<String, String> kinds =
                Map.of("Codelist", "codelist.Codelist", "DataStructure", "datastructure.DataStructure");
        kinds.forEach((element, kind) -> ids(elements(element))
                .forEach(id -> known.add("urn:sdmx:org.sdmx.infomodel." + kind + "=SOLIEU:" + id + "(1.0.0)")));
        ids(elements("Concept"))
                .forEach(id ->
                        known.add("urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=SOLIEU:CONCEPTS(1.0.0)." + id));
        List<String> referred = new ArrayList<>();
        for (String name : List.of("ConceptIdentity", "Enumeration", "Structure")) {
            elements(name).forEach(element -> referred.add(element.getTextContent()));
        }

        assertThat(referred).hasSizeGreaterThan(50);
        assertThat(known).containsAll(referred);
        List<String> dimensions = ids(elements("Dimension"));
        elements("DimensionReference").forEach(each -> assertThat(dimensions).contains(each.getTextContent()));
        elements("Attribute")
                .forEach(attribute -> elements(attribute, "Dimension")
                        .forEach(each -> assertThat(dimensions).contains(each.getTextContent())));
    }

    @Test
    void everyCodeOfTheDataIsInItsList() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (Element list : elements("Codelist")) {
            List<String> codes = ids(elements(list, "Code"));
            assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches(SIMPLE_ID));
            lists.put(list.getAttribute("id"), new HashSet<>(codes));
        }
        for (String dimension : List.of("FREQ", "REF_AREA", "INDICATOR", "KIND")) {
            int column = rows.getFirst().indexOf(dimension);
            for (List<String> row : rows.subList(1, rows.size())) {
                if (!row.get(column).isEmpty()) {
                    assertThat(lists.get("CL_" + dimension)).contains(row.get(column));
                }
            }
        }
    }

    @Test
    void keysAreWholeAndUnique() throws IOException {
        List<String> heading = rows.getFirst();
        Set<List<String>> keys = new HashSet<>();
        int figures = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            boolean dated = row.get(1).equals("SOLIEU:FIGURES(1.0.0)");
            List<String> key = new ArrayList<>();
            for (String dimension :
                    List.of("FREQ", "REF_AREA", "INDICATOR", "KIND", "DOCUMENT", "ITEM", "TIME_PERIOD")) {
                key.add(row.get(heading.indexOf(dimension)));
            }
            if (!key.get(5).isEmpty()) {
                figures++;
                assertThat(key.subList(1, 6)).doesNotContain("");
                assertThat(key.get(0).isEmpty()).isEqualTo(!dated);
                assertThat(key.get(6).isEmpty()).isEqualTo(!dated);
            }
            assertThat(keys.add(key)).as("%s", key).isTrue();
        }
        assertThat(figures).isEqualTo(5);
    }
}
