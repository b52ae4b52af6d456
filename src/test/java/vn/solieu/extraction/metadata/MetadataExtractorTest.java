package vn.solieu.extraction.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solieu.document.Block;
import vn.solieu.document.Box;
import vn.solieu.document.Metadata;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Problem;
import vn.solieu.document.RunningText;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.document.Zone;

class MetadataExtractorTest {

    private static final Box SOMEWHERE = new Box(100, 100, 400, 112);

    private static Paragraph line(Zone zone, String text, int page) {
        return new Paragraph(page, SOMEWHERE, RunningText.of(text), zone, TypeStyle.UNKNOWN, zone == Zone.BODY);
    }

    /** Words read with a confidence each. */
    private static Paragraph scanned(Zone zone, double sure, String... words) {
        List<Word> line = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            Box box = new Box(100 + 50 * i, 100, 140 + 50 * i, 112);
            double confidence = words[i].matches(".*\\d.*") ? sure : 0.97;
            line.add(new Word(words[i], words[i], box, WordOrigin.OCR, confidence, TypeStyle.UNKNOWN, List.of()));
        }
        return new Paragraph(1, SOMEWHERE, RunningText.ofWords(line, 1), zone, TypeStyle.UNKNOWN, false);
    }

    private static List<Block> report(String title, Paragraph number) {
        return new ArrayList<>(List.of(
                line(Zone.LETTERHEAD_AGENCY, "ỦY BAN NHÂN DÂN", 1),
                line(Zone.LETTERHEAD_AGENCY, "HUYỆN LỤC NGẠN", 1),
                number,
                line(Zone.PLACE_AND_DATE, "Lục Ngạn, ngày 05 tháng 10 năm 2023", 1),
                line(Zone.BODY, "BÁO CÁO", 1),
                line(Zone.BODY, title, 1),
                line(Zone.RECIPIENTS, "Nơi nhận:", 1),
                line(Zone.RECIPIENTS, "~ Như trên;", 1),
                line(Zone.SIGNATURE, "KT. CHỦ TỊCH", 1),
                line(Zone.SIGNATURE, "PHO CHU TICH", 1),
                line(Zone.SIGNATURE, "Nguyễn Văn An", 1)));
    }

    @ParameterizedTest
    @CsvSource({"0.92, 186/BC-UBND", "0.71,"})
    void aNumberThatMayBeHandwrittenIsLeftEmptyAndTold(double sure, String number) {
        Metadata read = MetadataExtractor.read(
                report("Kết quả tháng 9 năm 2023", scanned(Zone.NUMBER, sure, "Số:", "186/BC-UBND")));

        assertThat(read.number()).isEqualTo(number);
        assertThat(read.doubts().stream().map(Problem::code).toList())
                .isEqualTo(number == null ? List.of("number-uncertain") : List.of());
    }

    @Test
    void officesAndListsAreSpelledAsTheyWerePrinted() {
        Metadata read =
                MetadataExtractor.read(report("Kết quả tháng 9 năm 2023", line(Zone.NUMBER, "Số: 186/BC-UBND", 1)));

        assertThat(read.signerRole()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(read.recipients()).containsExactly("- Như trên;");
        assertThat(read.documentType()).isEqualTo("Báo cáo");
    }

    @Test
    void aTitleOfAnotherYearContradictsTheDayOfIssueAndIsKept() {
        Metadata read =
                MetadataExtractor.read(report("Kết quả ngày 04/10/2021", line(Zone.NUMBER, "Số: 186/BC-UBND", 1)));

        assertThat(read.title()).isEqualTo("Kết quả ngày 04/10/2021");
        assertThat(read.doubts()).extracting(Problem::code).containsExactly("title-date");
        assertThat(read.period()).isNotNull().extracting(p -> p.end()).isEqualTo(LocalDate.of(2023, 10, 5));
    }

    @Test
    void annexesBelongToTheDocumentAndMayNameAnother() {
        List<Block> blocks = report("Kết quả tháng 9 năm 2023", line(Zone.NUMBER, "Số: 186/BC-UBND", 1));
        blocks.add(line(Zone.BODY, "PHỤ LỤC I", 2));
        blocks.add(line(Zone.BODY, "KẾT QUẢ THEO ĐỊA BÀN", 2));
        blocks.add(line(Zone.BODY, "(Kèm theo Báo cáo số 168/BC-UBND ngày 05/10/2023)", 2));
        Metadata read = MetadataExtractor.read(blocks);

        assertThat(read.annexes()).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("PHỤ LỤC I");
            assertThat(a.title()).isEqualTo("KẾT QUẢ THEO ĐỊA BÀN");
            assertThat(a.page()).isEqualTo(2);
        });
        assertThat(read.doubts()).extracting(Problem::code).containsExactly("annex-number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kết quả tháng 9 (thay thế Báo cáo số 186/BC-UBND ngày 03/10/2023)|-|REPLACES 186/BC-UBND 2023-10-03",
                "Đính chính số liệu tại Báo cáo số 186/BC-UBND ngày 03 tháng 10 năm 2023|-|CORRECTS 186/BC-UBND 2023-10-03",
                "Kết quả tháng 9|Báo cáo này thay thế Báo cáo số 186/BC-UBND ngày 03/10/2023 của UBND huyện.|REPLACES 186/BC-UBND 2023-10-03",
                "Kết quả tháng 9|UBND huyện xin đính chính số liệu tại Báo cáo số 12/BC-UBND và Báo cáo số 14/BC-UBND.|CORRECTS 12/BC-UBND - CORRECTS 14/BC-UBND -",
                "Kết quả tháng 9|Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP.|-",
                "Kết quả tháng 9|Thực hiện Công văn số 15/UBND thay thế Công văn số 10/UBND, huyện đã triển khai.|-",
                "Kết quả thay thế 15 cột đèn số 3|Đã thay thế 12 bóng đèn.|-",
            })
    void whatIsReplacedOrCorrectedIsTaken(String title, String sentence, String amendments) {
        List<Block> blocks = report(title, line(Zone.NUMBER, "Số: 190/BC-UBND", 1));
        if (sentence != null) {
            blocks.add(6, line(Zone.BODY, sentence, 1));
        }
        assertThat(MetadataExtractor.read(blocks).amendments().stream()
                        .map(a -> a.kind() + " " + a.number() + " " + (a.issued() == null ? "-" : a.issued()))
                        .toList())
                .isEqualTo(amendments == null ? List.of() : List.of(amendments.split(" (?=REPL|CORR)")));
    }
}
