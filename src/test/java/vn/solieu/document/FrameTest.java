package vn.solieu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void aQuarterTurnClockwiseMovesTheRightEdgeToTheBottom() {
        Frame quarter = Frame.turn(Math.PI / 2, 100, 100);

        Box turned = quarter.map(new Box(150, 90, 160, 110));

        assertThat(turned.x0()).isCloseTo(90, within(1e-9));
        assertThat(turned.y0()).isCloseTo(150, within(1e-9));
        assertThat(turned.x1()).isCloseTo(110, within(1e-9));
        assertThat(turned.y1()).isCloseTo(160, within(1e-9));
    }

    @Test
    void turningBackComesHome() {
        Frame there = Frame.turn(0.02, 300, 420);
        Frame back = Frame.turn(-0.02, 300, 420);

        double x = back.mapX(there.mapX(80, 700), there.mapY(80, 700));
        double y = back.mapY(there.mapX(80, 700), there.mapY(80, 700));

        assertThat(x).isCloseTo(80, within(1e-9));
        assertThat(y).isCloseTo(700, within(1e-9));
    }

    @Test
    void aBoxWhoseCornersCameInTheWrongOrderIsTurnedRound() {
        assertThat(new Box(5, 9, 1, 2)).isEqualTo(new Box(1, 2, 5, 9));
    }
}
