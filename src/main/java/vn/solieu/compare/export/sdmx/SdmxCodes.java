package vn.solieu.compare.export.sdmx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.solieu.compare.export.dataset.Dataset;
import vn.solieu.compare.export.dataset.DatasetTable;
import vn.solieu.compare.export.dataset.RowCursor;

/** The codes that stand in the data, with the names the dataset has for them. */
final class SdmxCodes {

    /**
     * Names of a code.
     *
     * @param vietnamese never empty
     * @param english empty when there is none
     */
    record Names(String vietnamese, String english) {}

    private static final Names UNKNOWN = new Names("Không rõ", "Unknown");

    private static final Map<String, Names> KINDS = Map.of(
            "new", new Names("Phát sinh trong kỳ", "Counted in the period only"),
            "cumulative", new Names("Lũy kế", "Counted since the beginning"),
            "percentage", new Names("Tỷ lệ phần trăm", "Share of a hundred"),
            "actual", new Names("Thực tế", "Counted on the ground"),
            "system", new Names("Trên hệ thống", "Counted in a software system"),
            "count", new Names("Số đếm", "Plain count"));

    private final Map<String, Map<String, Names>> byDimension = Map.of(
            "REF_AREA", new TreeMap<>(),
            "INDICATOR", new TreeMap<>(),
            "KIND", new TreeMap<>());

    /** Notes a code; dimensions without a list of codes are passed over. */
    void met(String dimension, String code) {
        Map<String, Names> codes = byDimension.get(dimension);
        if (codes != null && !codes.containsKey(code)) {
            Names known = dimension.equals("KIND") ? KINDS.get(code) : null;
            codes.put(code, code.equals(SdmxCode.UNKNOWN) ? UNKNOWN : known != null ? known : new Names(code, ""));
        }
    }

    /** The codes of a dimension in their order; empty when it has no list of codes. */
    Optional<Map<String, Names>> of(String dimension) {
        return Optional.ofNullable(byDimension.get(dimension));
    }

    /** Takes names from the tables {@code place} and {@code indicator}, as far as they are there. */
    void nameFrom(Dataset dataset) throws IOException {
        nameFrom(dataset.table("place"), "place_code", "REF_AREA");
        nameFrom(dataset.table("indicator"), "indicator_code", "INDICATOR");
    }

    private void nameFrom(Optional<DatasetTable> table, String codeColumn, String dimension) throws IOException {
        Map<String, Names> codes = byDimension.get(dimension);
        if (table.isEmpty() || codes == null) {
            return;
        }
        int code = table.get().shape().indexOf(codeColumn);
        int name = table.get().shape().indexOf("name");
        int english = table.get().shape().indexOf("name_en");
        if (code < 0 || name < 0) {
            return;
        }
        try (RowCursor rows = table.get().open()) {
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                if (row.get(code) instanceof String known
                        && row.get(name) instanceof String vietnamese
                        && !vietnamese.isEmpty()) {
                    String other = english >= 0 && row.get(english) instanceof String text ? text : "";
                    codes.computeIfPresent(SdmxCode.of(known), (_, _) -> new Names(vietnamese, other));
                }
            }
        }
    }
}
