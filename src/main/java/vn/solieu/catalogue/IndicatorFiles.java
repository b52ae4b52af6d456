package vn.solieu.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of indicators that come with the program, and those of a folder. */
final class IndicatorFiles {

    private static final String FOLDER = "/catalogue/indicators/";
    private static final String INDEX = "index.txt";

    /** The words that all topics share. */
    private static final String WORDS = "words.yaml";

    private IndicatorFiles() {}

    /** The words of the class path that all labels and phrases are folded by. */
    static PhraseFolding folding() {
        Fields words = new Fields(IndicatorFile.tree(text(WORDS), WORDS), WORDS, "");
        return new PhraseFolding(words.lists("same"), words.texts("fillers"), words.texts("decisive"));
    }

    /**
     * The files of the class path.
     *
     * @throws IndicatorFormatException when one is wrong
     */
    static List<IndicatorFile> builtIn() {
        List<IndicatorFile> files = new ArrayList<>();
        for (String name : names()) {
            if (!name.equals(WORDS)) {
                IndicatorFile file = IndicatorFile.read(text(name), name);
                if (!file.faults().isEmpty()) {
                    throw new IndicatorFormatException(file.faults().getFirst());
                }
                files.add(file);
            }
        }
        return files;
    }

    /** The YAML files of a folder in the order of their names; none when there is no such folder. */
    static List<IndicatorFile> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(IndicatorFiles::isYaml)
                    .sorted()
                    .map(IndicatorFiles::read)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(IndicatorFile.unreadable(folder.toString(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean isYaml(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
    }

    private static IndicatorFile read(Path path) {
        try {
            String text = Files.readString(path);
            // Editors of Windows put a byte order mark first, which is no part of the text.
            return IndicatorFile.read(text.startsWith("\uFEFF") ? text.substring(1) : text, path.toString());
        } catch (CharacterCodingException e) {
            return IndicatorFile.unreadable(path.toString(), "UTF-8");
        } catch (IOException e) {
            return IndicatorFile.unreadable(path.toString(), String.valueOf(e.getMessage()));
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
}
