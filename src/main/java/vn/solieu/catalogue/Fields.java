package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.solieu.catalogue.IndicatorFault.Kind;

/**
 * The values of one mapping in a file of indicators.
 *
 * @param tree the mapping; anything else has no values
 * @param file its name
 * @param entry code of the entry, for faults; empty when it is not known
 */
record Fields(YamlTree tree, String file, String entry) {

    IndicatorFormatException wrong(Kind kind, String... details) {
        return wrongAt(tree.line(), kind, details);
    }

    private IndicatorFormatException wrongAt(int line, Kind kind, String... details) {
        return new IndicatorFormatException(new IndicatorFault(file, line, entry, kind, List.of(details)));
    }

    /** Refuses keys that mean nothing: mostly misspelled ones. */
    void requireKeys(Set<String> known) {
        if (tree instanceof YamlTree.Mapping mapping) {
            for (var field : mapping.entries().entrySet()) {
                if (!known.contains(field.getKey())) {
                    throw wrongAt(
                            field.getValue().line(),
                            Kind.UNKNOWN_KEY,
                            field.getKey(),
                            String.join(", ", new TreeSet<>(known)));
                }
            }
        }
    }

    /** The text of a key that must be there. */
    String text(String key) {
        if (tree.get(key) instanceof YamlTree.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrong(Kind.MISSING, key);
    }

    /** The text of a key, or another where the key is not there. */
    String text(String key, String otherwise) {
        return tree.get(key) == null ? otherwise : text(key);
    }

    /** The entries of a list; empty where the key is not there. */
    List<YamlTree> items(String key) {
        YamlTree list = tree.get(key);
        // "indicators:" with comments below it is a list that has no entries yet.
        if (list == null
                || (list instanceof YamlTree.Scalar scalar && scalar.text().isEmpty())) {
            return List.of();
        }
        if (list instanceof YamlTree.Sequence sequence) {
            return sequence.items();
        }
        throw wrongAt(list.line(), Kind.NO_LIST, key);
    }

    /** The texts of a list; empty where the key is not there. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlTree item : items(key)) {
            texts.add(textOf(item, key));
        }
        return texts;
    }

    /** The lists of texts in a list. */
    List<List<String>> lists(String key) {
        List<List<String>> lists = new ArrayList<>();
        for (YamlTree item : items(key)) {
            if (!(item instanceof YamlTree.Sequence sequence)) {
                throw wrongAt(item.line(), Kind.NO_LIST, key);
            }
            List<String> texts = new ArrayList<>();
            for (YamlTree text : sequence.items()) {
                texts.add(textOf(text, key));
            }
            lists.add(texts);
        }
        return lists;
    }

    private String textOf(YamlTree item, String key) {
        if (item instanceof YamlTree.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw wrongAt(item.line(), Kind.EMPTY_TEXT, key);
    }
}
