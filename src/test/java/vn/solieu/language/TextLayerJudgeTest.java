package vn.solieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Box;
import vn.solieu.document.Frame;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Page;
import vn.solieu.document.Scan;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.language.TextLayerTrust.Verdict;
import vn.solieu.language.restoration.DiacriticRestorer;
import vn.solieu.language.restoration.GarbledTextRestorer;
import vn.solieu.language.restoration.ModelEvidence;
import vn.solieu.language.restoration.SyllableLanguageModel;

class TextLayerJudgeTest {

    private static final String REPORT =
            "Ủy ban nhân dân huyện báo cáo kết quả thu hoạch vụ Đông Xuân như sau: diện tích gieo trồng"
                    + " đạt kế hoạch, năng suất tăng so với cùng kỳ năm trước, nông dân phấn khởi, giá lúa ổn định";

    private static final TextLayerJudge JUDGE = judge();

    private final TextLayerJudge judge = JUDGE;

    private static TextLayerJudge judge() {
        try {
            SyllableLanguageModel model = SyllableLanguageModel.read(Path.of("models/language/vietnamese.slm"));
            return new TextLayerJudge(
                    new ModelEvidence(model, new DiacriticRestorer(model), new GarbledTextRestorer(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenedPage page(String text, @Nullable Scan scan, String... fonts) {
        List<Word> words = Arrays.stream(text.split(" "))
                .filter(t -> !t.isEmpty())
                .map(t -> new Word(t, new Box(0, 0, 10, 10), WordOrigin.TEXT_LAYER, null, TypeStyle.UNKNOWN))
                .toList();
        return new OpenedPage(
                new Page(1, 595, 842, 0),
                new Page(1, 595, 842, 0),
                Frame.UPRIGHT,
                words,
                false,
                0,
                List.of(fonts),
                List.of(),
                List.of(),
                scan);
    }

    private static Scan scan() {
        return new Scan(new Box(0, 0, 595, 842), 200, 0, 0, false);
    }

    @Test
    void vietnameseIsTrusted() {
        assertThat(judge.judge(page(REPORT, null)).verdict()).isEqualTo(Verdict.TRUSTED);
        assertThat(judge.judge(page(REPORT, scan())).verdict()).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void lettersWithoutMarksAreStripped() {
        assertThat(judge.judge(page(VietnameseLetters.bare(REPORT), scan())).verdict())
                .isEqualTo(Verdict.STRIPPED);
    }

    @Test
    void whatAnEnglishReaderMakesOfVietnameseIsGarbled() {
        String garbled =
                "Uy ban nhan dan huyén thong bao két qua tmg dung CNTT phong, chéng dich trén dia ban huyén dén"
                        + " ngay cu thé nhu sau: Vé cai dit va quét mi dé kiém soat ngudi ra/vao thyc hién khai bao";

        assertThat(judge.judge(page(garbled, scan())).verdict()).isEqualTo(Verdict.GARBLED);
    }

    /** Letters alone tell an old encoding when the fonts have lost their names. */
    @Test
    void oldEncodingsAreKnownByTheirLetters() {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            String legacy = encoding.encode(REPORT.toLowerCase(java.util.Locale.ROOT));
            assertThat(judge.judge(page(legacy, null, "ABCDEF+Times")).verdict())
                    .as(encoding.name())
                    .isEqualTo(Verdict.LEGACY_ENCODING);
        }
    }

    /** Whatever fifteen words and more of an administrative text are taken, right, bare or in an old encoding. */
    @Test
    void everyStretchOfAReportIsJudgedRight() {
        long seed = Long.getLong("solieu.seed", 20261122);
        Random random = new Random(seed);
        String[] words = REPORT.split(" ");
        for (int i = 0; i < 200; i++) {
            int length = 15 + random.nextInt(words.length - 15);
            int from = random.nextInt(words.length - length + 1);
            String text = String.join(" ", Arrays.copyOfRange(words, from, from + length));
            assertThat(judge.judge(page(text, null)).verdict())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(Verdict.TRUSTED);
            assertThat(judge.judge(page(VietnameseLetters.bare(text), null)).verdict())
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(Verdict.STRIPPED);
        }
    }

    @Test
    void fontsOfOldEncodingsAreNamed() {
        String tcvn3 = LegacyEncoding.TCVN3.encode(REPORT.toLowerCase(java.util.Locale.ROOT));
        assertThat(judge.judge(page(tcvn3, null, "ABCDEF+.VnTime")).verdict()).isEqualTo(Verdict.LEGACY_ENCODING);
        assertThat(judge.judge(page(LegacyEncoding.VNI.encode(REPORT), null, "VNI-Times"))
                        .verdict())
                .isEqualTo(Verdict.LEGACY_ENCODING);
        // The font's name alone convicts nobody.
        assertThat(judge.judge(page(REPORT, null, "VNI-Times")).verdict()).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void aPageInEnglishIsNotVietnamese() {
        String english =
                "The committee shall submit the quarterly report to the ministry before the fifteenth day of the month"
                        + " following the quarter together with supporting schedules and statements";

        assertThat(judge.judge(page(english, null)).verdict()).isEqualTo(Verdict.NOT_VIETNAMESE);
        assertThat(judge.judge(page(english, scan())).verdict()).isEqualTo(Verdict.NOT_VIETNAMESE);
    }

    @Test
    void aScanWithOnlyASignatureStampHasNoLayer() {
        assertThat(judge.judge(page("Ký bởi: UBND tỉnh", scan())).verdict()).isEqualTo(Verdict.NONE);
        assertThat(judge.judge(page("", null)).verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void syllablesAreKnownByTheirForm() {
        assertThat(List.of(
                        "nghiêng",
                        "quyển",
                        "giếng",
                        "thuở",
                        "khuỷu",
                        "ướt",
                        "y",
                        "Đắk".substring(0, 1) + "ăng",
                        "gì",
                        "khoeo"))
                .allMatch(VietnameseSyllables::isSyllable);
        assertThat(List.of("tmg", "dicb", "strong", "huyén", "xzy", "street", "thyc"))
                .noneMatch(VietnameseSyllables::isSyllable);
    }
}
