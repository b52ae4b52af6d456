package vn.solieu.records;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.records.ExchangeColumn.Kind;

/**
 * A table that goes out of the records and comes back.
 *
 * @param name its name outside
 * @param title what it holds, in Vietnamese
 * @param titleEn what it holds, in English
 * @param columns in order
 * @param key names of the columns that tell its rows apart; empty when none do
 * @param catalogue whether it belongs to the catalogues: then it goes out only
 * @param stored its name in the database
 * @param order how its rows are ordered below their document, in SQL
 */
public record ExchangeTable(
        String name,
        String title,
        String titleEn,
        List<ExchangeColumn> columns,
        List<String> key,
        boolean catalogue,
        String stored,
        String order) {

    /** Every table, one that others point to before them. */
    public static final List<ExchangeTable> ALL = List.of(
            of("document", "Văn bản", "Documents", "document", "id")
                    .add("sha256", Kind.TEXT)
                    .add("size_bytes", Kind.INTEGER)
                    .add("file", Kind.TEXT, "name")
                    .orNull("format", Kind.TEXT)
                    .add("outcome", Kind.TEXT)
                    .orNull("agency_parent", Kind.TEXT)
                    .orNull("agency", Kind.TEXT)
                    .orNull("number", Kind.TEXT)
                    .orNull("place_of_issue", Kind.TEXT)
                    .orNull("issued", Kind.DATE)
                    .orNull("document_type", Kind.TEXT)
                    .orNull("title", Kind.TEXT)
                    .orNull("subtitle", Kind.TEXT)
                    .orNull("signer", Kind.TEXT)
                    .add("signer_role", Kind.TEXTS)
                    .add("recipients", Kind.TEXTS)
                    .orNull("period", Kind.TEXT)
                    .orNull("period_start", Kind.DATE)
                    .orNull("period_end", Kind.DATE)
                    .orNull("issuer_code", Kind.TEXT)
                    .orNull("superseded_by", Kind.TEXT)
                    .orNull("superseded_why", Kind.TEXT)
                    .add("read_at", Kind.TIMESTAMP)
                    .add("program_version", Kind.TEXT)
                    .key(),
            of("observation", "Số liệu", "Figures", "observation", "position")
                    .place("place_in_document", "position")
                    .add("id", Kind.TEXT)
                    .add("indicator", Kind.TEXT)
                    .add("printed_label", Kind.TEXT)
                    .orNull("indicator_code", Kind.TEXT)
                    .orNull("place", Kind.TEXT)
                    .orNull("place_code", Kind.TEXT)
                    .orNull("period", Kind.TEXT)
                    .orNull("period_start", Kind.DATE)
                    .orNull("period_end", Kind.DATE)
                    .add("kind", Kind.TEXT)
                    .orNull("role", Kind.TEXT)
                    .add("value", Kind.DECIMAL, "exact_value")
                    .orNull("unit", Kind.TEXT)
                    .add("raw", Kind.TEXT)
                    .orNull("qualifier", Kind.TEXT)
                    .add("page", Kind.INTEGER)
                    .box()
                    .add("from_table", Kind.TRUTH)
                    .orNull("confidence", Kind.DOUBLE)
                    .add("rule", Kind.TEXT)
                    .add("effective", Kind.TRUTH)
                    .orNull("read_value", Kind.DECIMAL)
                    .key("place_in_document"),
            of(
                            "relation",
                            "Quan hệ giữa các số liệu",
                            "How figures belong together",
                            "observation_relation",
                            "position")
                    .place("relation_number", "position")
                    .add("relation_kind", Kind.TEXT, "kind")
                    .place("place_in_document", "figure_position")
                    .place("other_place", "of_position")
                    .placeOrNull("base_place", "base_position")
                    .key("relation_number"),
            of("finding", "Phát hiện", "Findings", "finding", "position")
                    .place("finding_number", "position")
                    .add("remark", Kind.TRUTH)
                    .add("rule", Kind.TEXT)
                    .add("verdict", Kind.TEXT)
                    .add("cause", Kind.TEXT)
                    .add("arguments", Kind.TEXTS)
                    .add("page", Kind.INTEGER)
                    .add("printed", Kind.DECIMAL, "exact_printed")
                    .orNull("expected", Kind.DECIMAL, "exact_expected")
                    .key("finding_number"),
            of("finding_operand", "Số tham gia phép kiểm", "Operands", "finding_operand", "finding_position, position")
                    .place("finding_number", "finding_position")
                    .place("operand_number", "position")
                    .add("label", Kind.TEXT)
                    .add("value", Kind.DECIMAL, "exact_value")
                    .add("raw", Kind.TEXT)
                    .add("page", Kind.INTEGER)
                    .box()
                    .key("finding_number", "operand_number"),
            of("problem", "Lỗi khi đọc", "Problems", "problem", "position")
                    .place("problem_number", "position")
                    .add("problem_code", Kind.TEXT, "code")
                    .add("category", Kind.TEXT)
                    .orNull("page", Kind.INTEGER)
                    .add("detail", Kind.TEXT)
                    .add("doubt", Kind.TRUTH)
                    .key("problem_number"),
            of("annex", "Phụ lục", "Annexes", "annex", "position")
                    .place("annex_number", "position")
                    .add("annex_name", Kind.TEXT, "name")
                    .add("title", Kind.TEXT)
                    .add("page", Kind.INTEGER)
                    .add("sent_with", Kind.TEXT)
                    .key("annex_number"),
            of("amendment", "Thay thế, đính chính", "Amendments", "amendment", "position")
                    .place("amendment_number", "position")
                    .add("amendment_kind", Kind.TEXT, "kind")
                    .add("amended_number", Kind.TEXT, "number")
                    .orNull("amended_issued", Kind.DATE, "issued")
                    .add("words", Kind.TEXT)
                    .key("amendment_number"),
            of("signature", "Chữ ký số", "Digital signatures", "signature", "position")
                    .place("signature_number", "position")
                    .add("signature_kind", Kind.TEXT, "kind")
                    .orNull("certificate_name", Kind.TEXT, "signer")
                    .orNull("email", Kind.TEXT)
                    .orNull("organisation", Kind.TEXT)
                    .add("holder", Kind.TEXT)
                    .orNull("signed_at", Kind.TEXT)
                    .orNull("stamped_at", Kind.TEXT)
                    .add("integrity", Kind.TEXT)
                    .add("integrity_reason", Kind.TEXT, "reason")
                    .orNull("covers_whole_file", Kind.TRUTH)
                    .add("bytes_after", Kind.INTEGER)
                    .add("later_changes", Kind.TEXT)
                    .add("signature_format", Kind.TEXT, "format")
                    .add("algorithm", Kind.TEXT)
                    .add("weak", Kind.TRUTH)
                    .add("trust", Kind.TEXT)
                    .add("trust_reason", Kind.TEXT)
                    .orNull("valid_from", Kind.DATE)
                    .orNull("valid_until", Kind.DATE)
                    .key("signature_number"),
            of("arrival", "Các lần nhận", "Arrivals", "arrival", "id")
                    .add("file", Kind.TEXT, "name")
                    .add("path", Kind.TEXT)
                    .add("arrived_at", Kind.TIMESTAMP)
                    .withoutKey(),
            of("correction", "Các lần sửa", "Corrections", "correction", "id")
                    .add("id", Kind.TEXT, "observation_id")
                    .place("place_in_document", "position")
                    .add("indicator", Kind.TEXT)
                    .orNull("place", Kind.TEXT)
                    .orNull("period", Kind.TEXT)
                    .add("kind", Kind.TEXT)
                    .add("raw", Kind.TEXT)
                    .add("page", Kind.INTEGER)
                    .box()
                    .add("read_value", Kind.DECIMAL)
                    .orNull("corrected_value", Kind.DECIMAL)
                    .add("correction_reason", Kind.TEXT, "reason")
                    .add("made_by", Kind.TEXT)
                    .add("made_at", Kind.TIMESTAMP)
                    .withoutKey(),
            of("page", "Trang", "Pages", "page", "number")
                    .add("page", Kind.INTEGER, "number")
                    .add("width_pt", Kind.DOUBLE)
                    .add("height_pt", Kind.DOUBLE)
                    .add("rotation_degrees", Kind.INTEGER)
                    .add("text_source", Kind.TEXT, "source")
                    .add("reason", Kind.TEXT)
                    .orNull("confidence", Kind.DOUBLE)
                    .add("text", Kind.TEXT)
                    .key("page"),
            of(
                            "page_other_text",
                            "Văn bản khác của trang",
                            "Other texts of pages",
                            "page_other_text",
                            "number, position")
                    .add("page", Kind.INTEGER, "number")
                    .place("text_number", "position")
                    .add("text_source", Kind.TEXT, "source")
                    .add("text", Kind.TEXT)
                    .key("page", "text_number"),
            of("report_table", "Bảng", "Tables", "report_table", "position")
                    .place("table_number", "position")
                    .add("table_title", Kind.TEXT, "title")
                    .add("pages", Kind.NUMBERS)
                    .add("row_count", Kind.INTEGER)
                    .add("column_count", Kind.INTEGER)
                    .add("header_rows", Kind.INTEGER)
                    .orNull("confidence", Kind.DOUBLE)
                    .box()
                    .key("table_number"),
            of("cell", "Ô của bảng", "Cells of tables", "table_cell", "table_position, row_index, column_index")
                    .place("table_number", "table_position")
                    .add("row_index", Kind.INTEGER)
                    .add("column_index", Kind.INTEGER)
                    .add("row_span", Kind.INTEGER)
                    .add("column_span", Kind.INTEGER)
                    .add("header", Kind.TRUTH)
                    .add("text", Kind.TEXT)
                    .add("page", Kind.INTEGER)
                    .box()
                    .key("table_number", "row_index", "column_index"),
            new Builder("place", "Đơn vị hành chính", "Administrative units", "place", "position")
                    .add("place_code", Kind.TEXT, "code")
                    .add("place_level", Kind.TEXT, "level")
                    .add("unit_type", Kind.TEXT)
                    .add("name", Kind.TEXT)
                    .add("full_name", Kind.TEXT)
                    .orNull("parent_code", Kind.TEXT)
                    .orNull("province_code", Kind.TEXT)
                    .orNull("place_from", Kind.DATE, "valid_from")
                    .orNull("place_until", Kind.DATE, "valid_until")
                    .withoutKey(),
            new Builder("indicator", "Danh mục chỉ tiêu", "Indicators", "indicator", "code")
                    .add("indicator_code", Kind.TEXT, "code")
                    .add("name", Kind.TEXT, "vietnamese")
                    .add("name_en", Kind.TEXT, "english")
                    .add("topic", Kind.TEXT)
                    .add("unit", Kind.TEXT)
                    .orNull("kind", Kind.TEXT)
                    .key("indicator_code"));

    public ExchangeTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    private static Builder of(String name, String title, String titleEn, String stored, String order) {
        return new Builder(name, title, titleEn, stored, order).add("document", Kind.DOCUMENT);
    }

    /** Puts a table together; the document stands first in all but those of the catalogues. */
    private static final class Builder {

        private final String name;
        private final String title;
        private final String titleEn;
        private final String stored;
        private final String order;
        private final List<ExchangeColumn> columns = new ArrayList<>();

        Builder(String name, String title, String titleEn, String stored, String order) {
            this.name = name;
            this.title = title;
            this.titleEn = titleEn;
            this.stored = stored;
            this.order = order;
        }

        Builder add(String column, Kind kind) {
            return add(column, kind, column);
        }

        Builder add(String column, Kind kind, String storedName) {
            columns.add(new ExchangeColumn(column, kind, false, storedName, 0));
            return this;
        }

        Builder orNull(String column, Kind kind) {
            return orNull(column, kind, column);
        }

        Builder orNull(String column, Kind kind, String storedName) {
            columns.add(new ExchangeColumn(column, kind, true, storedName, 0));
            return this;
        }

        Builder place(String column, String storedName) {
            columns.add(new ExchangeColumn(column, Kind.INTEGER, false, storedName, 1));
            return this;
        }

        Builder placeOrNull(String column, String storedName) {
            columns.add(new ExchangeColumn(column, Kind.INTEGER, true, storedName, 1));
            return this;
        }

        Builder box() {
            return orNull("x0", Kind.DOUBLE)
                    .orNull("y0", Kind.DOUBLE)
                    .orNull("x1", Kind.DOUBLE)
                    .orNull("y1", Kind.DOUBLE);
        }

        /** Ends the table; its key is the document, where it has one, and these columns. */
        ExchangeTable key(String... own) {
            List<String> key = new ArrayList<>();
            boolean ofDocument = columns.getFirst().kind() == Kind.DOCUMENT;
            if (ofDocument) {
                key.add("document");
            }
            key.addAll(List.of(own));
            return new ExchangeTable(name, title, titleEn, columns, key, !ofDocument, stored, order);
        }

        /** Ends a table whose rows nothing tells apart. */
        ExchangeTable withoutKey() {
            return new ExchangeTable(
                    name,
                    title,
                    titleEn,
                    columns,
                    List.of(),
                    columns.getFirst().kind() != Kind.DOCUMENT,
                    stored,
                    order);
        }
    }
}
