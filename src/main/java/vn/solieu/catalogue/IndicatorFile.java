package vn.solieu.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorFault.Kind;
import vn.solieu.document.ObservationKind;

/**
 * One file in which people describe indicators: its topic, the contexts of its short phrases, and its entries.
 *
 * <p>An entry that has neither name nor unit adds wordings to an indicator described elsewhere. What is wrong in its
 * form is collected, one fault an entry, so that a person need not mend the file an entry at a time.
 */
final class IndicatorFile {

    private static final Set<String> KEYS =
            Set.of("code", "vi", "en", "unit", "kind", "phrases", "short", "contexts", "formulas");
    private static final Set<String> DESCRIBING = Set.of("vi", "en", "unit", "kind");
    private static final Set<String> TOP_KEYS = Set.of("topic", "vi", "en", "contexts", "indicators");

    private final String name;
    private final List<IndicatorEntry> entries = new ArrayList<>();
    private final List<IndicatorFault> faults = new ArrayList<>();
    private List<String> contexts = List.of();
    private @Nullable IndicatorTopic topic;

    private IndicatorFile(String name) {
        this.name = name;
    }

    /** A file that could not be read at all. */
    static IndicatorFile unreadable(String name, String reason) {
        IndicatorFile file = new IndicatorFile(name);
        file.faults.add(new IndicatorFault(name, 0, "", Kind.UNREADABLE, List.of(reason)));
        return file;
    }

    /** Reads a file. */
    static IndicatorFile read(String text, String name) {
        IndicatorFile file = new IndicatorFile(name);
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            return file;
        }
        try {
            file.readDocument(tree(text, name));
        } catch (IndicatorFormatException e) {
            file.faults.add(e.fault());
        }
        return file;
    }

    /** The document of a file, read as fast as its form allows. */
    static YamlTree tree(String text, String name) {
        YamlTree plain = PlainYamlReader.read(text);
        return plain == null ? YamlTree.read(new StringReader(text), name) : plain;
    }

    List<IndicatorEntry> entries() {
        return entries;
    }

    List<IndicatorFault> faults() {
        return faults;
    }

    /** What the file is about; null when it only adds to indicators of others. */
    @Nullable
    IndicatorTopic topic() {
        return topic;
    }

    private void readDocument(YamlTree root) {
        new Fields(root, name, "").requireKeys(TOP_KEYS);
        Fields fields = new Fields(root, name, "");
        if (root.get("topic") != null) {
            String code = fields.text("topic");
            topic = new IndicatorTopic(code, fields.text("vi", code), fields.text("en", code));
        }
        contexts = fields.texts("contexts");
        List<YamlTree> indicators = fields.items("indicators");
        if (indicators.isEmpty()) {
            throw new IndicatorFormatException(new IndicatorFault(name, 0, "", Kind.NO_INDICATORS, List.of()));
        }
        for (YamlTree indicator : indicators) {
            try {
                entries.add(entry(indicator));
            } catch (IndicatorFormatException e) {
                faults.add(e.fault());
            }
        }
    }

    private IndicatorEntry entry(YamlTree tree) {
        String code = new Fields(tree, name, "").text("code");
        Fields fields = new Fields(tree, name, code);
        fields.requireKeys(KEYS);
        if (!isCode(code)) {
            throw fields.wrong(Kind.CODE_FORM, code);
        }
        boolean addition = DESCRIBING.stream().allMatch(key -> tree.get(key) == null);
        if (!addition && topic == null) {
            throw new IndicatorFormatException(new IndicatorFault(name, 0, "", Kind.MISSING, List.of("topic")));
        }
        String vietnamese = addition ? "" : fields.text("vi");
        Indicator indicator = new Indicator(
                code,
                vietnamese,
                addition ? "" : fields.text("en", vietnamese),
                topic == null ? "" : topic.code(),
                addition ? "" : fields.text("unit"),
                kind(fields),
                fields.texts("phrases"),
                fields.texts("short"),
                tree.get("contexts") == null ? contexts : fields.texts("contexts"),
                formulas(fields));
        if (indicator.phrases().isEmpty() && indicator.shortPhrases().isEmpty()) {
            if (!addition || indicator.formulas().isEmpty()) {
                throw fields.wrong(Kind.NO_PHRASES);
            }
        }
        if (!addition
                && !indicator.shortPhrases().isEmpty()
                && indicator.contexts().isEmpty()) {
            throw fields.wrong(Kind.NO_CONTEXTS);
        }
        return new IndicatorEntry(name, tree.line(), indicator, addition);
    }

    private static List<Formula> formulas(Fields fields) {
        List<Formula> formulas = new ArrayList<>();
        for (String written : fields.texts("formulas")) {
            Formula formula = Formula.parse(written);
            if (formula == null) {
                throw fields.wrong(Kind.FORMULA_FORM, written);
            }
            formulas.add(formula);
        }
        return formulas;
    }

    private static @Nullable ObservationKind kind(Fields fields) {
        String kind = fields.text("kind", "");
        if (kind.isEmpty()) {
            return null;
        }
        try {
            return ObservationKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            String known = Arrays.stream(ObservationKind.values())
                    .map(k -> k.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw fields.wrong(Kind.UNKNOWN_KIND, kind, known);
        }
    }

    /** Whether a text is lower-case words joined by single dots and hyphens. */
    static boolean isCode(String code) {
        boolean joint = true;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean isJoint = c == '.' || c == '-';
            if ((isJoint && joint) || (!isJoint && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))) {
                return false;
            }
            joint = isJoint;
        }
        return !joint;
    }
}
