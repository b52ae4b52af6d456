package vn.solieu.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solieu.benchmark.MadeReports.Slot;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.records.transfer.BulkLoad;
import vn.solieu.records.transfer.TableShape;

/** The rows of made reports, table by table, as the program would have stored them. */
final class MadeRows {

    /** Makes what a document has in a table. */
    private interface Maker {
        void make(Slot slot, Deque<List<@Nullable Object>> rows);
    }

    private static final int PAGES = 3;

    private final MadeReports reports;

    MadeRows(MadeReports reports) {
        this.reports = reports;
    }

    /** The rows of a table; none for tables that made reports have nothing in. */
    BulkLoad.Rows of(TableShape table) {
        Maker maker = switch (table.name()) {
            case "source" -> sources(table);
            case "arrival" -> arrivals(table);
            case "document" -> documents(table);
            case "page" -> pages(table);
            case "report_table" -> tables(table);
            case "amendment" -> amendments(table);
            case "observation" -> new MadeFigures(reports, table)::make;
            default -> (_, _) -> {};
        };
        Deque<List<@Nullable Object>> waiting = new ArrayDeque<>();
        int[] next = {0};
        return () -> {
            while (waiting.isEmpty() && next[0] < reports.documents.size()) {
                maker.make(reports.documents.get(next[0]++), waiting);
            }
            return waiting.poll();
        };
    }

    private Maker sources(TableShape table) {
        RowMaker maker = new RowMaker(table, "sha256", "size_bytes", "original_file");
        return (slot, rows) -> {
            String sha256 = reports.sha256(slot.number());
            rows.add(maker.row(
                    sha256, 180_000L + slot.number() % 70_000, "originals/" + sha256.substring(0, 2) + "/" + sha256));
        };
    }

    private Maker arrivals(TableShape table) {
        RowMaker maker = new RowMaker(table, "id", "sha256", "name", "path", "arrived_at");
        return (slot, rows) -> rows.add(maker.row(
                (long) slot.number(),
                reports.sha256(slot.number()),
                file(slot),
                "/bao-cao/" + file(slot),
                readAt(slot).minusSeconds(40)));
    }

    private String file(Slot slot) {
        return "bao-cao-" + reports.districts.get(slot.district()).code() + "-" + reports.day(slot.week())
                + (slot.replaces() ? "-thay-the" : "") + ".pdf";
    }

    private LocalDate issued(Slot slot) {
        return reports.day(slot.week()).plusDays(slot.replaces() ? 3 : slot.number() % 3);
    }

    private Instant readAt(Slot slot) {
        return issued(slot).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(36_000 + slot.number() % 10_000);
    }

    private Maker documents(TableShape table) {
        RowMaker maker = new RowMaker(
                table,
                "id",
                "sha256",
                "short_id",
                "name",
                "format",
                "outcome",
                "agency_parent",
                "agency",
                "number",
                "place_of_issue",
                "issued",
                "document_type",
                "title",
                "signer",
                "signer_role",
                "recipients",
                "period",
                "period_end",
                "program_version",
                "read_at",
                "issuer_code",
                "number_key",
                "superseded_by",
                "superseded_why");
        return (slot, rows) -> {
            AdministrativeUnit district = reports.districts.get(slot.district());
            LocalDate day = reports.day(slot.week());
            String number = reports.printedNumber(slot);
            rows.add(maker.row(
                    (long) slot.number(),
                    reports.sha256(slot.number()),
                    reports.sha256(slot.number()).substring(0, 12),
                    file(slot),
                    "pdf",
                    slot.number() % 10 == 0 ? "partial" : "complete",
                    "UBND TỈNH",
                    ("ỦY BAN NHÂN DÂN " + district.fullName()).toUpperCase(Locale.ROOT),
                    number,
                    district.name(),
                    issued(slot),
                    "BÁO CÁO",
                    "Kết quả triển khai các nền tảng công nghệ phòng, chống dịch COVID-19 trên địa bàn "
                            + district.fullName() + " tuần " + (slot.week() + 1),
                    "Nguyễn Văn " + (char) ('A' + slot.district() % 26),
                    new String[] {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"},
                    new String[] {"Sở Thông tin và Truyền thông", "TT Huyện ủy", "CT, các PCT UBND huyện", "Lưu: VT"},
                    day.toString(),
                    day,
                    "0.1.0",
                    readAt(slot),
                    district.code(),
                    number,
                    slot.replaced() ? reports.sha256(slot.number() + 1) : null,
                    slot.replaced() ? "replaced" : null));
        };
    }

    private Maker pages(TableShape table) {
        RowMaker maker = new RowMaker(
                table,
                "document_id",
                "number",
                "width_pt",
                "height_pt",
                "rotation_degrees",
                "source",
                "reason",
                "confidence",
                "text");
        return (slot, rows) -> {
            boolean scan = MadeFigures.isScan(slot);
            for (int page = 1; page <= PAGES; page++) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 20; i++) {
                    text.append(reports.indicators
                                    .get((slot.number() + page * 20 + i) % reports.indicators.size())
                                    .vietnamese())
                            .append(": ")
                            .append(slot.number() * 7L + i * 131L)
                            .append("; lũy kế đến nay tăng so với tuần trước.\n");
                }
                rows.add(maker.row(
                        (long) slot.number(),
                        (long) page,
                        595.3,
                        841.9,
                        0L,
                        scan ? "ocr" : "text-layer",
                        scan ? "no-text-layer" : "trusted",
                        scan ? 0.93 : null,
                        text.toString()));
            }
        };
    }

    private Maker tables(TableShape table) {
        RowMaker maker = new RowMaker(
                table,
                "document_id",
                "position",
                "pages",
                "row_count",
                "column_count",
                "header_rows",
                "title",
                "x0",
                "y0",
                "x1",
                "y1");
        return (slot, rows) -> rows.add(maker.row(
                (long) slot.number(),
                0L,
                new Integer[] {2, 3},
                (long) reports.communes.get(slot.district()).size() + 1,
                MadeReports.OF_COMMUNES + 2L,
                1L,
                "Biểu tổng hợp kết quả theo xã, phường, thị trấn",
                56.7,
                80.2,
                538.6,
                760.1));
    }

    private Maker amendments(TableShape table) {
        RowMaker maker =
                new RowMaker(table, "document_id", "position", "kind", "number", "number_key", "issued", "words");
        return (slot, rows) -> {
            if (slot.replaces()) {
                Slot before = reports.documents.get(slot.number() - 2);
                String number = reports.printedNumber(before);
                rows.add(maker.row(
                        (long) slot.number(),
                        0L,
                        "replaces",
                        number,
                        number,
                        issued(before),
                        "Báo cáo này thay thế Báo cáo số " + number));
            }
        };
    }
}
