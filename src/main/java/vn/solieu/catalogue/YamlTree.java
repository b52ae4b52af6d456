package vn.solieu.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A YAML document of plain text, lists and mappings, each of which knows its line.
 *
 * <p>Made of the parser's events, since Java objects made by it would have lost their lines. Everything
 * scalar is text; anchors, aliases and tags have no meaning here and are refused.
 */
sealed interface YamlTree {

    /** The 1-based line on which it begins. */
    int line();

    /** Text. */
    record Scalar(int line, String text) implements YamlTree {}

    /** A list. */
    record Sequence(int line, List<YamlTree> items) implements YamlTree {}

    /** A mapping, in the order of the file. */
    record Mapping(int line, Map<String, YamlTree> entries) implements YamlTree {}

    /**
     * Reads one document.
     *
     * @param file its name, for messages
     * @throws IndicatorFormatException when it is not YAML, or uses what is refused
     */
    static YamlTree read(Reader in, String file) {
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(in), new LoaderOptions());
            Event event = parser.getEvent();
            while (event.is(Event.ID.StreamStart) || event.is(Event.ID.DocumentStart)) {
                event = parser.getEvent();
            }
            return node(parser, event, file);
        } catch (YAMLException e) {
            throw new IndicatorFormatException(notYaml(file, lineOf(e), reasonOf(e)));
        }
    }

    private static IndicatorFault notYaml(String file, int line, String reason) {
        return new IndicatorFault(file, line, "", IndicatorFault.Kind.NOT_YAML, List.of(reason));
    }

    private static int lineOf(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine() + 1
                : 0;
    }

    /** Without the lines of the file that the parser repeats. */
    private static String reasonOf(YAMLException e) {
        String reason = e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage();
        return String.valueOf(reason);
    }

    private static YamlTree node(ParserImpl parser, Event event, String file) {
        int line = event.getStartMark().getLine() + 1;
        // No pattern switch: its first use costs the start more than the whole file does.
        if (event instanceof ScalarEvent scalar) {
            return new Scalar(line, scalar.getValue());
        }
        if (event instanceof MappingStartEvent) {
            return new Mapping(line, entries(parser, file));
        }
        if (event instanceof SequenceStartEvent) {
            List<YamlTree> items = new ArrayList<>();
            for (Event next = parser.getEvent(); !(next instanceof SequenceEndEvent); next = parser.getEvent()) {
                items.add(node(parser, next, file));
            }
            return new Sequence(line, items);
        }
        throw new IndicatorFormatException(notYaml(file, line, "text, list or mapping expected"));
    }

    private static Map<String, YamlTree> entries(ParserImpl parser, String file) {
        Map<String, YamlTree> entries = new LinkedHashMap<>();
        for (Event next = parser.getEvent(); !(next instanceof MappingEndEvent); next = parser.getEvent()) {
            int line = next.getStartMark().getLine() + 1;
            String key = next instanceof ScalarEvent scalar ? scalar.getValue() : "";
            if (key.isEmpty() || entries.containsKey(key)) {
                throw new IndicatorFormatException(notYaml(file, line, "a new key expected, not \"" + key + '"'));
            }
            entries.put(key, node(parser, parser.getEvent(), file));
        }
        return entries;
    }

    /** The entry of a mapping; null when it is missing or this is no mapping. */
    default @Nullable YamlTree get(String key) {
        return this instanceof Mapping mapping ? mapping.entries().get(key) : null;
    }
}
