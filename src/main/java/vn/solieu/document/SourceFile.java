package vn.solieu.document;

import java.nio.file.Path;

/**
 * A received file, known by the hash of its bytes.
 *
 * @param path where its bytes are
 * @param name how it is named to people: the path below the folder that was given, with {@code /} between folders
 * @param sha256 64 lower-case hexadecimal digits
 * @param sizeBytes its length
 */
public record SourceFile(Path path, String name, String sha256, long sizeBytes) {}
