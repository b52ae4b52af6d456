package vn.solieu.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/** The corpora of a folder: text files, a sentence a line and an empty line between documents, plain or packed with xz. */
public final class Corpora {

    /** Unpacking needs this much at most; files packed with larger dictionaries are refused. */
    private static final int MOST_MEMORY_KIB = 256 * 1024;

    private Corpora() {}

    /** The files of a folder and its sub-folders in the order of their names. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".txt") || f.toString().endsWith(".txt.xz"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** The name of a corpus: its file's without endings. */
    public static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.txt(\\.xz)?$", "");
    }

    /** Opens a corpus from its beginning. */
    public static Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        InputStream text = file.toString().endsWith(".xz") ? new XZInputStream(bytes, MOST_MEMORY_KIB) : bytes;
        return new InputStreamReader(text, StandardCharsets.UTF_8);
    }
}
