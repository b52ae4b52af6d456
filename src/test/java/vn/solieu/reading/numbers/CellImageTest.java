package vn.solieu.reading.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The network was trained on pictures made in Python; here they must come out the same. */
class CellImageTest {

    private static final double[][] LOOKS = {{0, 0}, {0.03, 0.10}, {-0.03, -0.05}};

    @TestFactory
    List<DynamicTest> seesWhatTrainingSaw() throws Exception {
        List<GoldenCells.Golden> goldens = GoldenCells.all();
        assertThat(goldens).hasSizeGreaterThan(20);
        return goldens.stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name() + " " + golden.text(), () -> {
                    GreyCell cell = golden.cell();
                    InkBand band = InkBand.find(cell, cell.paper(), cell.contrast());
                    assertThat(band).isNotNull();
                    for (int look = 0; look < LOOKS.length; look++) {
                        BufferedImage expected = golden.look(look);
                        CellImage seen =
                                CellImage.of(cell, cell.paper(), cell.contrast(), band, LOOKS[look][0], LOOKS[look][1]);
                        assertThat(seen).isNotNull();
                        assertThat(seen.width()).isEqualTo(expected.getWidth());
                        int[] levels = expected.getRaster().getSamples(0, 0, seen.width(), 32, 0, (int[]) null);
                        for (int i = 0; i < levels.length; i++) {
                            assertThat((double) seen.ink()[i] * 255)
                                    .isCloseTo(levels[i], org.assertj.core.data.Offset.offset(1.5));
                        }
                    }
                }))
                .toList();
    }
}
