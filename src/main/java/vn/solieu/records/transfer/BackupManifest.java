package vn.solieu.records.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is in a backup: a text of lines, the last with the hash of those before.
 *
 * @param programVersion the program that made it
 * @param schemaVersion the schema its rows have
 * @param madeAt when, in ISO form
 * @param tables in the order in which they must be filled
 * @param files every other entry
 * @param missing received files that were not there, or no longer what they had been, when the backup was made
 */
record BackupManifest(
        String programVersion,
        int schemaVersion,
        String madeAt,
        List<TableEntry> tables,
        List<FileEntry> files,
        List<String> missing) {

    /** The manifest's own entry, the last of the file. */
    static final String NAME = "manifest.txt";

    /** Raised when an older program could not read what a newer one wrote. */
    private static final int FORMAT = 1;

    private static final String HEAD = "solieu-backup ";

    /** The only names there are: nothing a path could lead out of the folder with. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "rows/[a-z0-9_]+\\.rows|originals/[0-9a-f]{2}/[0-9a-f]{64}|indicators/[^/\\\\\\p{Cntrl}]+\\.(?:yaml|yml)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

    /**
     * A table.
     *
     * @param sum number and sum of its rows, {@link RowSum#text}
     * @param next the number its next row would have got
     */
    record TableEntry(TableShape shape, long rows, String sum, long next) {}

    /**
     * An entry of the file.
     *
     * @param name with {@code /} between folders
     */
    record FileEntry(String name, long bytes, String sha256) {}

    /** A manifest that cannot be understood. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean newer;

        UnreadableException(boolean newer, String line) {
            super(line);
            this.newer = newer;
        }

        /** Whether a newer program wrote it. */
        boolean isNewer() {
            return newer;
        }
    }

    static boolean isFileName(String name) {
        return FILE_NAME.matcher(name).matches();
    }

    static String rowsName(TableShape table) {
        return "rows/" + table.name() + ".rows";
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD + FORMAT + "\n");
        text.append("program ").append(programVersion).append('\n');
        text.append("schema ").append(schemaVersion).append('\n');
        text.append("made ").append(madeAt).append('\n');
        for (TableEntry table : tables) {
            text.append("table ")
                    .append(table.shape().name())
                    .append(' ')
                    .append(table.rows())
                    .append(' ')
                    .append(table.sum())
                    .append(' ')
                    .append(table.next())
                    .append(' ')
                    .append(table.shape().identity().orElse("-"))
                    .append(' ')
                    .append(table.shape().columns().stream()
                            .map(column -> column.name() + ":" + column.kind())
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        for (FileEntry file : files) {
            text.append("file ")
                    .append(file.sha256())
                    .append(' ')
                    .append(file.bytes())
                    .append(' ')
                    .append(file.name())
                    .append('\n');
        }
        missing.forEach(name -> text.append("missing ").append(name).append('\n'));
        return text + "end " + hash(text.toString()) + "\n";
    }

    static BackupManifest of(String text) throws UnreadableException {
        List<String> lines = text.lines().toList();
        if (lines.size() < 5 || !lines.getFirst().startsWith(HEAD)) {
            throw new UnreadableException(false, NAME);
        }
        if (!lines.getFirst().equals(HEAD + FORMAT)) {
            throw new UnreadableException(true, lines.getFirst());
        }
        String last = lines.getLast();
        if (!text.endsWith(last + "\n")
                || !last.equals("end " + hash(text.substring(0, text.length() - last.length() - 1)))) {
            throw new UnreadableException(false, NAME);
        }
        List<TableEntry> tables = new ArrayList<>();
        List<FileEntry> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        try {
            for (String line : lines.subList(4, lines.size() - 1)) {
                switch (line.substring(0, line.indexOf(' '))) {
                    case "table" -> tables.add(table(line));
                    case "file" -> files.add(file(line));
                    case "missing" -> missing.add(rest(line, "missing "));
                    default -> throw new UnreadableException(false, line);
                }
            }
            return new BackupManifest(
                    rest(lines.get(1), "program "),
                    Integer.parseInt(rest(lines.get(2), "schema ")),
                    rest(lines.get(3), "made "),
                    tables,
                    files,
                    missing);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableException(false, NAME);
        }
    }

    private static String rest(String line, String beginning) throws UnreadableException {
        if (!line.startsWith(beginning)) {
            throw new UnreadableException(false, line);
        }
        return line.substring(beginning.length());
    }

    private static TableEntry table(String line) throws UnreadableException {
        String[] words = line.split(" ", -1);
        List<TableShape.Column> columns = new ArrayList<>();
        for (String column : words[6].split(",", -1)) {
            int colon = column.indexOf(':');
            columns.add(new TableShape.Column(
                    word(column.substring(0, colon)), ColumnKind.valueOf(column.substring(colon + 1))));
        }
        Optional<String> identity = words[5].equals("-") ? Optional.empty() : Optional.of(word(words[5]));
        return new TableEntry(
                new TableShape(word(words[1]), columns, identity),
                Long.parseLong(words[2]),
                words[3],
                Long.parseLong(words[4]));
    }

    private static FileEntry file(String line) throws UnreadableException {
        String[] words = line.split(" ", 4);
        if (!isFileName(words[3])) {
            throw new UnreadableException(false, words[3]);
        }
        return new FileEntry(words[3], Long.parseLong(words[2]), words[1]);
    }

    private static String word(String text) throws UnreadableException {
        if (!WORD.matcher(text).matches()) {
            throw new UnreadableException(false, text);
        }
        return text;
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
