package vn.solieu.compare.export.dataset;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or worth knowing, about files that come back.
 *
 * @param kind what it is; the sentence that says what to do stands in the message bundles as {@code import-fault.<word>}
 * @param file the file, below the folder, with the sheet of a workbook behind an exclamation mark
 * @param row 1-based row as a spreadsheet shows it, the heading being row 1; for JSON the line; {@code null} when it concerns the file
 * @param column the column by its name, or {@code null}
 * @param found what stands there, cut to 80 characters, or what is missing; may be empty
 */
public record ImportFault(
        Kind kind,
        String file,
        @Nullable Long row,
        @Nullable String column,
        String found) {

    private static final int LONGEST_FOUND = 80;

    public ImportFault {
        if (found.length() > LONGEST_FOUND) {
            boolean halved = Character.isHighSurrogate(found.charAt(LONGEST_FOUND - 1));
            found = found.substring(0, halved ? LONGEST_FOUND - 1 : LONGEST_FOUND) + "…";
        }
    }

    /** A fault that concerns a file or a folder. */
    public static ImportFault of(Kind kind, String file, String found) {
        return new ImportFault(kind, file, null, null, found);
    }

    /** What is wrong. */
    public enum Kind {
        /** The folder has no manifest: it is no export, or its writing was cut off. */
        NO_MANIFEST,
        /** The manifest cannot be understood; found: where. */
        BAD_MANIFEST,
        /** A newer program wrote it; found: the version. */
        NEWER_VERSION,
        /** A file that the manifest names is not there. */
        MISSING_FILE,
        /** The file is damaged or no such file; found: what the reader says. */
        DAMAGED_FILE,
        /** The file ends too early. */
        CUT_SHORT,
        /** A table is not in the file; found: its name. */
        MISSING_TABLE,
        /** A column is not in the heading. */
        MISSING_COLUMN,
        /** A column stands in the heading twice. */
        DOUBLE_COLUMN,
        /** The row has more cells than the heading; found: how many. */
        TOO_MANY_CELLS,
        /** The row has fewer cells than the heading; found: how many. */
        TOO_FEW_CELLS,
        /** A value must be there and is not. */
        EMPTY_CELL,
        /** No text where a text belongs: a number, a formula, an object. */
        NOT_A_TEXT,
        NOT_AN_INTEGER,
        NOT_A_NUMBER,
        NOT_A_TRUTH,
        NOT_A_DATE,
        NOT_A_TIMESTAMP,
        NOT_A_LIST,
        NOT_A_LINK,
        /** A formula or the error it gave, where a value belongs. */
        FORMULA,
        /** The text goes on in the sheet of long texts, and there it is not; found: its number. */
        LONG_TEXT_MISSING,
        /** A value that follows from others does not; found: both. */
        CONTRADICTION,
        /** Further faults were counted and not kept; found: how many. */
        MORE_FAULTS,
        /** The file is not as it was written; what is in it may be right all the same. */
        CHANGED_FILE,
        /** The table has another number of rows than were written; found: both. */
        OTHER_ROW_COUNT,
        /** A column that was not written and is passed over. */
        UNKNOWN_COLUMN;

        /** Whether the content can still be right: a person decides. */
        public boolean isNotice() {
            return switch (this) {
                case CHANGED_FILE, OTHER_ROW_COUNT, UNKNOWN_COLUMN -> true;
                default -> false;
            };
        }

        /** The name in lower case with hyphens, as in the keys of the messages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
