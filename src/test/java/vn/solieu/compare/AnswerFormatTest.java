package vn.solieu.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.records.QueryAnswer;

/** An answer in its three forms. */
class AnswerFormatTest {

    private static final AnswerTable PLACES = new AnswerTable(
            List.of(
                    new AnswerTable.Column("địa phương", AnswerTable.Type.TEXT),
                    new AnswerTable.Column("điểm", AnswerTable.Type.NUMBER),
                    new AnswerTable.Column("đạt", AnswerTable.Type.TRUTH)),
            List.of(
                    Arrays.asList("Huyện Vĩnh Cửu", new BigDecimal("5554"), true),
                    Arrays.asList(
                            Normalizer.normalize("Thành phố Biên Hoà", Normalizer.Form.NFD),
                            new BigDecimal("-54.50"),
                            null),
                    Arrays.asList("東京", null, false)));

    private static String written(AnswerFormat format, AnswerTable table, int width) {
        try {
            StringBuilder text = new StringBuilder();
            format.write(table, text, width);
            return text.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static AnswerTable texts(String... values) {
        return new AnswerTable(
                List.of(new AnswerTable.Column("text", AnswerTable.Type.TEXT)),
                Arrays.stream(values).<List<Object>>map(List::of).toList());
    }

    @Test
    void columnsStandBelowEachOther() {
        assertThat(Normalizer.normalize(written(AnswerFormat.TABLE, PLACES, 80), Normalizer.Form.NFC))
                .isEqualTo("""
                        địa phương            điểm  đạt
                        ──────────────────  ──────  ─────
                        Huyện Vĩnh Cửu        5554  true
                        Thành phố Biên Hoà  -54.50
                        東京                        false
                        """);
    }

    @Test
    void longTextsGiveWayAndNumbersDoNot() {
        assertThat(Normalizer.normalize(written(AnswerFormat.TABLE, PLACES, 25), Normalizer.Form.NFC))
                .isEqualTo("""
                        địa phương    điểm  đạt
                        ──────────  ──────  ─────
                        Huyện Vĩn…    5554  true
                        Thành phố…  -54.50
                        東京                false
                        """);
        assertThat(written(AnswerFormat.TABLE, PLACES, 1)).contains("-54.50").contains("5554");
    }

    @Test
    void textsDoNotCommandTheTerminal() {
        assertThat(written(AnswerFormat.TABLE, texts("a\u001b[31mb\nc\td\u202ee"), 80))
                .isEqualTo("text\n─────────────\na [31mb c d e\n");
    }

    @ParameterizedTest
    @CsvSource({"Đồng Nai,8", "ưỡng,4", "東京都,6", "１２,4", "'',0", "한글,4", "😀,2"})
    void widthIsInColumnsOfTheTerminal(String text, int columns) {
        assertThat(TextColumns.width(text)).isEqualTo(columns);
        // Hangul falls apart into letters of which only the first has a width.
        if (!text.equals("한글")) {
            assertThat(TextColumns.width(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEqualTo(columns);
        }
    }

    @Test
    void aCutKeepsMarksWithTheirLetterAndTheWidth() {
        String apart = Normalizer.normalize("Ủy ban nhân dân", Normalizer.Form.NFD);
        assertThat(Normalizer.normalize(TextColumns.cut(apart, 5), Normalizer.Form.NFC))
                .isEqualTo("Ủy b…");
        assertThat(TextColumns.cut("東京都", 4)).isEqualTo("東…");
        assertThat(TextColumns.cut("東京都", 6)).isEqualTo("東京都");
        assertThat(TextColumns.cut("Đồng", 1)).isEqualTo("…");
    }

    @Test
    void csvQuotesWhatHasCommasQuotesAndLineBreaks() {
        assertThat(written(AnswerFormat.CSV, texts("a,b", "nói \"có\"", "hai\ndòng", "", "thường"), 1))
                .isEqualTo("text\r\n\"a,b\"\r\n\"nói \"\"có\"\"\"\r\n\"hai\ndòng\"\r\n\r\nthường\r\n");
        assertThat(written(AnswerFormat.CSV, PLACES, 1))
                .startsWith("địa phương,điểm,đạt\r\nHuyện Vĩnh Cửu,5554,true\r\n")
                .endsWith(",-54.50,\r\n東京,,false\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"})
    void csvTextsAreNoFormulas(String text) {
        assertThat(written(AnswerFormat.CSV, texts(text), 1)).isEqualTo("text\r\n'" + text + "\r\n");
    }

    @Test
    void csvGuardsCarriageReturnsAndHeadingsAndLeavesNegativeNumbers() {
        assertThat(written(AnswerFormat.CSV, texts("\rx"), 1)).isEqualTo("text\r\n\"'\rx\"\r\n");
        AnswerTable table = new AnswerTable(
                List.of(new AnswerTable.Column("=1", AnswerTable.Type.NUMBER)),
                List.of(List.of(new BigDecimal("-1E+3"))));
        assertThat(written(AnswerFormat.CSV, table, 1)).isEqualTo("'=1\r\n-1000\r\n");
    }

    @Test
    void jsonKeepsNumbersAsNumbersWithTheirDecimals() throws IOException {
        String text = written(AnswerFormat.JSON, PLACES, 1);
        JsonNode json = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(text);

        assertThat(text).contains("\"điểm\":-54.50").endsWith("]\n");
        assertThat(json).hasSize(3);
        assertThat(json.get(0).get("địa phương").textValue()).isEqualTo("Huyện Vĩnh Cửu");
        assertThat(json.get(0).get("điểm").intValue()).isEqualTo(5554);
        assertThat(json.get(0).get("đạt").booleanValue()).isTrue();
        assertThat(json.get(1).get("đạt").isNull()).isTrue();
        assertThat(json.get(2).get("điểm").isNull()).isTrue();
    }

    @Test
    void jsonHasNoNameTwiceAndAnEmptyAnswerIsAnEmptyArray() throws IOException {
        AnswerTable.Column column = new AnswerTable.Column("n", AnswerTable.Type.NUMBER);
        AnswerTable twice =
                new AnswerTable(List.of(column, column), List.of(List.of(new BigDecimal("1"), new BigDecimal("2"))));
        assertThat(new ObjectMapper()
                        .readTree(written(AnswerFormat.JSON, twice, 1))
                        .get(0)
                        .toString())
                .isEqualTo("{\"n\":1,\"n_2\":2}");
        AnswerTable none = new AnswerTable(List.of(column), List.of());
        assertThat(new ObjectMapper().readTree(written(AnswerFormat.JSON, none, 1)))
                .isEmpty();
        assertThat(written(AnswerFormat.TABLE, none, 80)).isEqualTo("n\n─\n");
        assertThat(written(AnswerFormat.CSV, none, 80)).isEqualTo("n\r\n");
    }

    @Test
    void anAnswerOfTheRecordsIsATable() {
        QueryAnswer.Rows rows = new QueryAnswer.Rows(
                List.of(
                        new QueryAnswer.Column("ngày", QueryAnswer.ColumnType.DATE),
                        new QueryAnswer.Column("số", QueryAnswer.ColumnType.NUMBER)),
                List.of(List.of("2021-12-12", new BigDecimal("1.50"))),
                false);
        assertThat(written(AnswerFormat.CSV, AnswerTable.of(rows), 1)).isEqualTo("ngày,số\r\n2021-12-12,1.50\r\n");
    }

    @Test
    void valuesOfAnotherTypeAndMissingValuesAreRefused() {
        List<AnswerTable.Column> number = List.of(new AnswerTable.Column("n", AnswerTable.Type.NUMBER));
        assertThatThrownBy(() -> new AnswerTable(number, List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column n");
        assertThatThrownBy(() -> new AnswerTable(number, List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerTable(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formatsHaveTheWordsOfTheCommandLine() {
        assertThat(AnswerFormat.of("CSV")).contains(AnswerFormat.CSV);
        assertThat(AnswerFormat.of("xml")).isEmpty();
        assertThat(Arrays.stream(AnswerFormat.values()).map(AnswerFormat::word))
                .containsExactly("table", "csv", "json");
    }
}
