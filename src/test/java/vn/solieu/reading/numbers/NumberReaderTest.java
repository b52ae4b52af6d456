package vn.solieu.reading.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.reading.ocr.NativeLibraries;

class NumberReaderTest {

    private static NumberReader reader;

    @BeforeAll
    static void load() throws Exception {
        assertThat(NativeLibraries.prepareNetworks(Path.of("target/cache/natives")))
                .isTrue();
        reader = new NumberReader(Path.of("models/numbers", NumberReader.MODEL));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** A cell of 200 dpi with a line of 12 pt type. */
    private static GreyCell drawn(String text) {
        BufferedImage image = new BufferedImage(60 + 20 * text.length(), 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(215, 215, 215));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(40, 40, 40));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 33));
        pen.drawString(text, 20, 42);
        pen.dispose();
        return GoldenCells.grey(image, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "7",
                "15",
                "02",
                "4.336",
                "1.290.252",
                "78,28%",
                "+5.568",
                "-12",
                "5.554/18.510",
                "12/11/2021"
            })
    void readsNumbersSurely(String text) {
        NumberReading reading = reader.read(List.of(drawn(text))).getFirst();

        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.sure()).as(reading.toString()).isTrue();
        assertThat(reading.marks()).hasSize(text.length()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QR", "F0", "Tổng cộng", "11805/KH-UBND", "xã Đắk Ơ", "III", "VIII"})
    void readsNoLettersAsNumbers(String text) {
        NumberReading reading = reader.read(List.of(drawn(text))).getFirst();

        assertThat(reading.rejected()).as(reading.toString()).isTrue();
        assertThat(reading.sure()).isFalse();
    }

    @Test
    void rejectsPaper() {
        assertThat(reader.read(List.of(drawn(""))).getFirst().rejected()).isTrue();
    }

    @Test
    void answersInTheOrderOfTheCellsWhateverTheirWidth() {
        List<String> texts = List.of("12/11/2021", "3", "1.290.252", "45", "7");

        assertThat(reader.read(texts.stream().map(NumberReaderTest::drawn).toList()))
                .extracting(NumberReading::text)
                .isEqualTo(texts);
    }

    @Test
    void readsGoldenCells() throws Exception {
        List<GoldenCells.Golden> goldens = GoldenCells.all();
        List<NumberReading> readings =
                reader.read(goldens.stream().map(GoldenCells.Golden::cell).toList());

        for (int i = 0; i < goldens.size(); i++) {
            NumberReading reading = readings.get(i);
            GoldenCells.Golden golden = goldens.get(i);
            assertThat(reading.rejected())
                    .as(golden.name() + " " + golden.text())
                    .isEqualTo(golden.letters());
            if (!golden.letters()) {
                assertThat(reading.text()).isEqualTo(golden.text());
            }
        }
    }
}
