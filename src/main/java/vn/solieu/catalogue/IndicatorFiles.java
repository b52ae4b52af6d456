package vn.solieu.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.ObservationKind;

/**
 * Reads the files in which people describe indicators.
 *
 * <p>A file names its topic, the contexts of its short phrases and its indicators; {@code words.yaml}, the first of the
 * index, names the words that all share.
 */
final class IndicatorFiles {

    private static final String FOLDER = "/catalogue/indicators/";
    private static final String INDEX = "index.txt";
    private static final Set<String> KEYS =
            Set.of("code", "vi", "en", "unit", "kind", "phrases", "short", "contexts", "formulas");

    private final List<Entry> entries = new ArrayList<>();
    private @Nullable PhraseFolding folding;

    /**
     * An indicator and where it stands.
     *
     * @param place file, line and code
     */
    record Entry(String place, Indicator indicator) {}

    /** Reads the files that the index of the class path lists. */
    void readClassPath() {
        for (String name : names()) {
            read(text(name), name);
        }
    }

    /** The files that the index of the class path lists, in its order. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : text(INDEX).split("\n")) {
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The text of one file of the class path. */
    static String text(String name) {
        try (InputStream in = IndicatorFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    /** Reads one more file of indicators. */
    void readFile(Path file) {
        try {
            read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    PhraseFolding folding() {
        if (folding == null) {
            throw new IllegalStateException(FOLDER + INDEX + " lists no file with \"same\" and \"fillers\"");
        }
        return folding;
    }

    private void read(String text, String file) {
        YamlTree plain = PlainYamlReader.read(text);
        YamlTree root = plain == null ? YamlTree.read(new StringReader(text), file) : plain;
        if (root.get("fillers") != null) {
            List<List<String>> same = new ArrayList<>();
            for (YamlTree line : items(root, "same", file)) {
                same.add(texts(line, file));
            }
            folding = new PhraseFolding(same, texts(root, "fillers", file), texts(root, "decisive", file));
            return;
        }
        String topic = text(root, "topic", file);
        List<String> contexts = texts(root, "contexts", file);
        List<YamlTree> indicators = items(root, "indicators", file);
        if (indicators.isEmpty()) {
            throw new IndicatorFormatException(file, "no indicators");
        }
        for (YamlTree indicator : indicators) {
            read(indicator, topic, contexts, file);
        }
    }

    private void read(YamlTree entry, String topic, List<String> topicContexts, String file) {
        String line = file + " line " + entry.line();
        String code = text(entry, "code", line);
        String place = line + " (" + code + ")";
        if (!(entry instanceof YamlTree.Mapping mapping)
                || !KEYS.containsAll(mapping.entries().keySet())) {
            throw new IndicatorFormatException(place, "only these keys are known: " + KEYS);
        }
        if (!isCode(code)) {
            throw new IndicatorFormatException(place, "a code is lower-case words joined by dots and hyphens");
        }
        List<String> contexts = entry.get("contexts") == null ? topicContexts : texts(entry, "contexts", place);
        List<Formula> formulas = new ArrayList<>();
        for (String formula : texts(entry, "formulas", place)) {
            try {
                formulas.add(Formula.parse(formula));
            } catch (IllegalArgumentException e) {
                throw new IndicatorFormatException(place, e);
            }
        }
        Indicator indicator = new Indicator(
                code,
                text(entry, "vi", place),
                text(entry, "en", place),
                topic,
                text(entry, "unit", place),
                kind(entry, place),
                texts(entry, "phrases", place),
                texts(entry, "short", place),
                contexts,
                formulas);
        entries.add(new Entry(place, indicator));
    }

    private static boolean isCode(String code) {
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

    private static @Nullable ObservationKind kind(YamlTree entry, String place) {
        if (entry.get("kind") == null) {
            return null;
        }
        String kind = text(entry, "kind", place).toUpperCase(Locale.ROOT);
        try {
            return ObservationKind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new IndicatorFormatException(place, e);
        }
    }

    private static String text(YamlTree mapping, String key, String place) {
        if (mapping.get(key) instanceof YamlTree.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw new IndicatorFormatException(place, "\"" + key + "\" is missing or empty");
    }

    private static List<YamlTree> items(YamlTree mapping, String key, String place) {
        YamlTree list = mapping.get(key);
        if (list == null) {
            return List.of();
        }
        if (list instanceof YamlTree.Sequence sequence) {
            return sequence.items();
        }
        throw new IndicatorFormatException(place, "\"" + key + "\" must be a list");
    }

    private static List<String> texts(YamlTree mapping, String key, String place) {
        YamlTree list = mapping.get(key);
        return list == null ? List.of() : texts(list, place);
    }

    private static List<String> texts(YamlTree list, String place) {
        List<String> texts = new ArrayList<>();
        if (list instanceof YamlTree.Sequence sequence) {
            for (YamlTree item : sequence.items()) {
                if (!(item instanceof YamlTree.Scalar scalar) || scalar.text().isBlank()) {
                    throw new IndicatorFormatException(place, "empty text in a list, line " + item.line());
                }
                texts.add(scalar.text());
            }
            return texts;
        }
        throw new IndicatorFormatException(place, "a list is expected in line " + list.line());
    }
}
