package vn.solieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of docs/architecture.md and the arrows between them. */
class ArchitectureTest {

    private static final String ROOT = "vn.solieu";

    /** What each room may use besides itself, the JDK and `document`. */
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("document", Set.of()),
            Map.entry("catalogue", Set.of()),
            Map.entry("intake", Set.of()),
            Map.entry("reading", Set.of()),
            Map.entry("layout", Set.of()),
            Map.entry("language", Set.of()),
            Map.entry("extraction", Set.of("catalogue", "language")),
            Map.entry("audit", Set.of("catalogue", "language", "records")),
            Map.entry("records", Set.of("catalogue")),
            Map.entry("compare", Set.of("catalogue", "records")),
            Map.entry("rendering", Set.of()),
            Map.entry(
                    "app",
                    Set.of(
                            "catalogue",
                            "intake",
                            "reading",
                            "layout",
                            "language",
                            "extraction",
                            "audit",
                            "records",
                            "compare",
                            "rendering"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return "";
        }
        String rest = name.substring(ROOT.length() + 1);
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    @Test
    void everyRoomIsThereAndLivedIn() {
        Map<String, Integer> found = new TreeMap<>();
        CLASSES.forEach(c -> found.merge(roomOf(c), 1, Integer::sum));

        assertThat(found.keySet()).isEqualTo(ROOMS.keySet());
        // An empty room would let its rule pass without a look at anything.
        assertThat(found.values()).allMatch(count -> count >= 3, "at least three classes a room: " + found);
    }

    @TestFactory
    List<DynamicTest> roomsUseOnlyWhatTheyMay() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    Set<String> forbidden = new TreeSet<>(ROOMS.keySet());
                    forbidden.remove(room.getKey());
                    forbidden.remove("document");
                    forbidden.removeAll(room.getValue());
                    if (room.getKey().equals("document")) {
                        forbidden.addAll(ROOMS.keySet());
                        forbidden.remove("document");
                    }
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden.stream()
                                    .map(f -> ROOT + "." + f + "..")
                                    .toArray(String[]::new))
                            .because("docs/architecture.md says which arrows there are")
                            .check(CLASSES);
                }))
                .toList();
    }

    @Test
    void noCirclesBetweenPackages() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void documentTypesUseTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".document..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".document..")
                .check(CLASSES);
    }

    /** Where each outside skill is at home: packages of its libraries, and the rooms that may use them. */
    private static final Map<String, Set<String>> AT_HOME = Map.ofEntries(
            Map.entry("org.apache.pdfbox..", Set.of("reading", "rendering")),
            Map.entry("org.bouncycastle..", Set.of("reading")),
            Map.entry("net.sourceforge..", Set.of("reading")),
            Map.entry("com.sun.jna..", Set.of("reading")),
            Map.entry("ai.onnxruntime..", Set.of("reading")),
            Map.entry("org.apache.poi..", Set.of("reading")),
            Map.entry("org.jsoup..", Set.of("reading")),
            Map.entry("org.apache.tika..", Set.of("reading")),
            Map.entry("opennlp..", Set.of("language")),
            Map.entry("org.dhatim..", Set.of("compare")),
            Map.entry("org.apache.commons.csv..", Set.of("compare")),
            Map.entry("java.sql..", Set.of("records")),
            Map.entry("javax.sql..", Set.of("records")),
            Map.entry("org.h2..", Set.of("records")),
            Map.entry("org.postgresql..", Set.of("records")),
            Map.entry("org.flywaydb..", Set.of("records")),
            Map.entry("picocli..", Set.of("app")),
            Map.entry("me.tongfei..", Set.of("app")));

    @TestFactory
    List<DynamicTest> librariesStayAtHome() {
        return AT_HOME.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(
                        home.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackages(home.getValue().stream()
                                        .map(r -> ROOT + "." + r + "..")
                                        .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(home.getKey())
                                .check(CLASSES)))
                .toList();
    }

    @Test
    void clockAndSurroundingsAreUsedInTheApplicationOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".app..")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .check(CLASSES);
    }
}
