package vn.solieu.compare.export;

import java.util.List;
import vn.solieu.compare.export.folder.Manifest;

/** How an export went. */
public sealed interface ExportResult {

    /**
     * It was written whole.
     *
     * @param manifest what is in the folder now
     * @param brokenCharacters halves of surrogate pairs that were replaced by U+FFFD, as no format can hold them
     */
    record Written(Manifest manifest, long brokenCharacters) implements ExportResult {}

    /**
     * Nothing was written, since the folder holds files that would have been replaced.
     *
     * @param files their names
     */
    record Refused(List<String> files) implements ExportResult {
        public Refused {
            files = List.copyOf(files);
        }
    }
}
