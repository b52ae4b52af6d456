package vn.solieu.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Amendment;
import vn.solieu.document.Annex;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Document;
import vn.solieu.document.Finding;
import vn.solieu.document.Frame;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.PageText.OtherText;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Period;
import vn.solieu.document.Problem;
import vn.solieu.document.Provenance;
import vn.solieu.document.Relation;
import vn.solieu.document.RunningText;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Table;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Zone;

/** A report of every kind of content the records keep, and the file it is said to come from. */
final class SampleReport {

    static final Instant NOON = Instant.parse("2021-12-12T05:00:00.123456Z");
    static final Instant LATER = Instant.parse("2021-12-13T05:00:00Z");

    private static final SignatureInfo SIGNATURE = new SignatureInfo(
            SignatureInfo.Kind.CERTIFICATION,
            "ETSI.CAdES.detached",
            "RSA-2048, SHA-256",
            true,
            new SignerCertificate(
                    "Sở TT&TT",
                    null,
                    "Tỉnh Khánh Bình",
                    SignerCertificate.Holder.ORGANISATION,
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2025, 1, 1),
                    SignerCertificate.Trust.NOT_TRUSTED,
                    "no-chain"),
            "2021-12-12T16:05:00+07:00",
            "2021-12-12T09:05:03Z",
            SignatureInfo.Integrity.VALID,
            "",
            new SignatureCoverage(
                    false,
                    4711,
                    List.of(SignatureCoverage.Change.VALIDATION_DATA, SignatureCoverage.Change.SIGNATURE)));

    private SampleReport() {}

    /** Writes a file with this content and describes it. */
    static SourceFile file(Path folder, String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        return new SourceFile(path, name, sha256(content), Files.size(path));
    }

    static String sha256(String content) {
        try {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Document document(SourceFile source) {
        return new Document(
                source,
                "pdf",
                new Metadata(
                        "ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI",
                        "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
                        "576/BC-STTTT",
                        "Đồng Nai",
                        LocalDate.of(2021, 12, 12),
                        "Báo cáo nhanh",
                        "Kết quả triển khai điểm quét mã QR",
                        null,
                        "Nguyễn Văn Ấ",
                        List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                        List.of("- Như trên;", "- Lưu: VT, CNTT."),
                        new Period(LocalDate.of(2021, 12, 5), LocalDate.of(2021, 12, 12), LocalTime.of(16, 0)),
                        List.of(SIGNATURE),
                        "75",
                        List.of(
                                new Annex("PHỤ LỤC I", "Chi tiết", 2, "(Kèm theo Báo cáo số 577/BC-STTTT)"),
                                new Annex("", "Bảng", 3, "")),
                        List.of(
                                new Amendment(
                                        Amendment.Kind.REPLACES,
                                        "512/BC-STTTT",
                                        LocalDate.of(2021, 12, 5),
                                        "Báo cáo này thay thế Báo cáo số 512/BC-STTTT ngày 05/12/2021"),
                                new Amendment(Amendment.Kind.CORRECTS, "9/BC", null, "Đính chính Báo cáo số 9/BC")),
                        List.of(Problem.badInput("annex-number", "577/BC-STTTT").onPage(2))),
                List.of(
                        new PageText(
                                new Page(1, 595.32, 841.92, 90),
                                PageSource.RESTORED,
                                "stripped",
                                0.875,
                                List.of(),
                                "Ngày 12/12/2021\nTổng số 5.554 điểm đạt 54,50%",
                                List.of(
                                        new OtherText(PageSource.TEXT_LAYER, "Ngay 12/12/2021 Tong so 5.554 diem"),
                                        new OtherText(PageSource.OCR, "Ngày 12/12/2021 Tổng sô 5.554 điểm")),
                                Frame.UPRIGHT),
                        new PageText(new Page(2, 0, 0, 0), PageSource.DOCUMENT, "document", null, List.of(), "")),
                List.of(
                        new Paragraph(1, null, RunningText.of("lời văn"), Zone.BODY, TypeStyle.UNKNOWN, false),
                        table()),
                observations(source.sha256()),
                List.of(
                        new Relation(Relation.Kind.RATIO_OF, 1, 0, 3),
                        new Relation(Relation.Kind.CHANGE_SINCE, 2, 0, null)),
                List.of(finding()),
                List.of(new Finding(
                        "week_on_week",
                        Finding.Verdict.INCOMPLETE,
                        Finding.Cause.UNKNOWN,
                        List.of(),
                        2,
                        new BigDecimal("0"),
                        null,
                        List.of())));
    }

    /** Two header rows with cells merged over rows and over columns. */
    static Table table() {
        Box box = new Box(70.5, 100.25, 520, 300);
        return new Table(
                List.of(1, 2),
                box,
                3,
                3,
                2,
                List.of(
                        new Cell(0, 0, 2, 1, true, RunningText.of("Địa phương"), 1, new Box(70.5, 100.25, 200, 140)),
                        new Cell(0, 1, 1, 2, true, RunningText.of("Số điểm quét"), 1, null),
                        new Cell(1, 1, 1, 1, true, RunningText.of("Tạo mới"), 1, null),
                        new Cell(1, 2, 1, 1, true, RunningText.of("Lũy kế"), 1, null),
                        new Cell(2, 0, 1, 1, false, RunningText.of("Huyện Vĩnh Cửu"), 2, null),
                        new Cell(2, 1, 1, 1, false, RunningText.EMPTY, 2, null),
                        new Cell(2, 2, 1, 1, false, RunningText.of("5.554"), 2, new Box(1, 2, 3, 4))),
                "Bảng 1. Điểm quét",
                0.5);
    }

    static List<Observation> observations(String sha256) {
        List<Observation> all = new ArrayList<>();
        all.add(new Observation(
                "Điểm quét mã QR đã tạo",
                "Điểm quét",
                "qr.places",
                "Huyện Vĩnh Cửu",
                "734",
                new Period(null, LocalDate.of(2021, 12, 12), LocalTime.of(16, 0)),
                ObservationKind.CUMULATIVE,
                ObservationRole.PART,
                new BigDecimal("5554"),
                "5.554",
                "hơn",
                "điểm",
                new Provenance(sha256, 2, new Box(1.5, 2.25, 3.125, 4), true, 0.93, "table")));
        all.add(figure(sha256, ObservationKind.PERCENTAGE, "54.50", "54,50%"));
        all.add(figure(sha256, ObservationKind.NEW, "-12", "-12"));
        // More than the column for computing holds: more decimals, more digits.
        all.add(figure(sha256, ObservationKind.COUNT, "0.123456789012", "0,123456789012"));
        all.add(figure(sha256, ObservationKind.COUNT, "12345678901234567890123456789.0", "1…"));
        return all;
    }

    private static Observation figure(String sha256, ObservationKind kind, String value, String raw) {
        return new Observation(
                "chỉ tiêu chưa có trong danh mục",
                "chỉ tiêu chưa có trong danh mục",
                null,
                null,
                null,
                null,
                kind,
                null,
                new BigDecimal(value),
                raw,
                null,
                null,
                new Provenance(sha256, 1, null, false, null, "prose"));
    }

    static Finding finding() {
        return new Finding(
                "share_of_total",
                Finding.Verdict.OCR_SUSPECT,
                Finding.Cause.READING,
                List.of("30,1%", "5.554/18.510; “cả dấu, phẩy”"),
                1,
                new BigDecimal("30.10"),
                new BigDecimal("30.01"),
                List.of(
                        new Finding.Operand("Tỷ lệ", "30,1%", new BigDecimal("30.10"), 1, new Box(1, 2, 3, 4)),
                        new Finding.Operand("Tổng", "18.510", new BigDecimal("18510"), 2, null)));
    }

    static List<Problem> problems() {
        return List.of(
                new Problem("page-unreadable", Problem.Category.RESOURCE, 3, "hết bộ nhớ"),
                new Problem("late", Problem.Category.RETRYABLE, null, ""));
    }

    /** A document with as many figures as asked for, and one page for every hundred of them. */
    static Document large(SourceFile source, int figures, @Nullable String number) {
        List<Observation> observations = new ArrayList<>();
        List<PageText> pages = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < figures; i++) {
            observations.add(figure(source.sha256(), ObservationKind.COUNT, Integer.toString(i), Integer.toString(i)));
            cells.add(new Cell(i, 0, 1, 1, false, RunningText.of(Integer.toString(i)), 1, null));
            if (i % 100 == 0) {
                pages.add(new PageText(
                        new Page(pages.size() + 1, 595, 842, 0),
                        PageSource.OCR,
                        "no-text-layer",
                        0.9,
                        List.of(),
                        ("trang " + i + " ").repeat(200)));
            }
        }
        Metadata metadata = new Metadata(
                null, null, number, null, null, null, null, null, null, List.of(), List.of(), null, List.of(), null,
                List.of(), List.of(), List.of());
        Table table = new Table(List.of(1), null, figures, 1, 0, cells, "", null);
        return new Document(
                source, "pdf", metadata, pages, List.of(table), observations, List.of(), List.of(), List.of());
    }
}
