package vn.solieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Block;
import vn.solieu.document.Heading;
import vn.solieu.document.Observation;
import vn.solieu.document.Paragraph;
import vn.solieu.document.RunningText;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Zone;

class ReportExtractorTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 10, 5);

    private final ReportExtractor extractor = new ReportExtractor(UnitCatalogue.load(), IndicatorCatalogue.load());

    private static Paragraph paragraph(String text) {
        return new Paragraph(1, null, RunningText.of(text), Zone.BODY, TypeStyle.UNKNOWN, false);
    }

    private List<Observation> figures(Block... blocks) {
        return extractor.extract("00", List.of(blocks), TODAY).observations();
    }

    @Test
    void aTextInAnotherLanguageHasNoFiguresOfOurs() {
        String english =
                "In 1994 the share of instant coffee was 90% in the United Kingdom and 20% in France, with 1,250 points of sale. ";
        assertThat(figures(paragraph(english.repeat(4)))).isEmpty();
    }

    @Test
    void theTextOfADecisionOrdersAndDoesNotReport() {
        Block article =
                paragraph("Điều 2. Phí cấp giấy chứng nhận là 70.000 đồng; hồ sơ gồm 02 bộ, giải quyết trong 12 giờ.");
        assertThat(figures(paragraph("QUYẾT ĐỊNH"), article)).isEmpty();
        assertThat(figures(paragraph("BÁO CÁO"), article)).isNotEmpty();
    }

    @Test
    void whatIsToBeDoneIsNotWhatIs() {
        Block done = paragraph("- Đã trồng 350 ha rừng.");
        Block toDo = paragraph("- Trồng 400 ha rừng.");
        Heading result = new Heading(1, null, RunningText.of("I. Kết quả thực hiện"), 1);
        Heading tasks = new Heading(1, null, RunningText.of("II. Phương hướng, nhiệm vụ trọng tâm năm 2024"), 1);
        assertThat(figures(paragraph("BÁO CÁO"), result, done, tasks, toDo))
                .extracting(Observation::raw)
                .containsExactly("350");
        assertThat(figures(paragraph("Năm tới, huyện tập trung các việc sau:"), toDo))
                .isEmpty();
    }

    @Test
    void figuresOfAListAreOfTheTimeThatLeadsIntoIt() {
        List<Observation> found = figures(
                paragraph("Số liệu đến ngày 30/9/2023; các xã đã gửi đến ngày 30/9/2023."),
                paragraph("- Tình hình tiêm chủng tính đến ngày 01/9/2023:"),
                paragraph("+ Số mũi 1 đã tiêm là 12.450 mũi."),
                paragraph("- Số xét nghiệm: 25 mẫu."));
        assertThat(found.getFirst().period())
                .isNotNull()
                .extracting(p -> p.iso())
                .isEqualTo("2023-09-01");
        assertThat(found.get(1).period()).isNotNull().extracting(p -> p.iso()).isEqualTo("2023-09-30");
    }
}
