package vn.solieu.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
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

    @Test
    void aSheetsCornersComeWhereTheyWereSeen() {
        List<Frame.Point> corners = List.of(
                new Frame.Point(31, 44), new Frame.Point(560, 20), new Frame.Point(590, 860), new Frame.Point(12, 800));
        Frame frame = Frame.ofSheet(595, 842, corners);

        double[][] sheet = {{0, 0}, {595, 0}, {595, 842}, {0, 842}};
        for (int i = 0; i < 4; i++) {
            assertThat(frame.mapX(sheet[i][0], sheet[i][1]))
                    .isCloseTo(corners.get(i).x(), within(1e-6));
            assertThat(frame.mapY(sheet[i][0], sheet[i][1]))
                    .isCloseTo(corners.get(i).y(), within(1e-6));
        }
    }

    @Test
    void quarterTurnsPutThePagesTopLeftCornerWhereItIsDisplayed() {
        assertThat(Frame.quarterTurns(1, 842, 595).mapX(0, 0)).isEqualTo(842);
        assertThat(Frame.quarterTurns(1, 842, 595).mapY(0, 0)).isEqualTo(0);
        assertThat(Frame.quarterTurns(2, 595, 842).mapX(0, 0)).isEqualTo(595);
        assertThat(Frame.quarterTurns(2, 595, 842).mapY(0, 0)).isEqualTo(842);
        assertThat(Frame.quarterTurns(3, 842, 595).mapX(0, 0)).isEqualTo(0);
        assertThat(Frame.quarterTurns(3, 842, 595).mapY(0, 0)).isEqualTo(595);
    }

    @Test
    void anyMapLeadsBackAndOneAfterTheOtherIsBoth() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Frame turn = Frame.turn(random.nextDouble() * 6, random.nextDouble() * 600, random.nextDouble() * 800);
            Frame photo = Frame.ofSheet(
                    595,
                    842,
                    List.of(
                            new Frame.Point(random.nextDouble() * 50, random.nextDouble() * 50),
                            new Frame.Point(545 + random.nextDouble() * 50, random.nextDouble() * 50),
                            new Frame.Point(545 + random.nextDouble() * 50, 790 + random.nextDouble() * 50),
                            new Frame.Point(random.nextDouble() * 50, 790 + random.nextDouble() * 50)));
            Frame both = photo.then(turn);
            double x = random.nextDouble() * 595;
            double y = random.nextDouble() * 842;
            double midX = photo.mapX(x, y);
            double midY = photo.mapY(x, y);
            assertThat(both.mapX(x, y)).as("seed %d", seed).isCloseTo(turn.mapX(midX, midY), within(1e-6));
            assertThat(both.mapY(x, y)).as("seed %d", seed).isCloseTo(turn.mapY(midX, midY), within(1e-6));
            Frame back = both.inverse();
            assertThat(back.mapX(both.mapX(x, y), both.mapY(x, y)))
                    .as("seed %d", seed)
                    .isCloseTo(x, within(1e-5));
            assertThat(back.mapY(both.mapX(x, y), both.mapY(x, y)))
                    .as("seed %d", seed)
                    .isCloseTo(y, within(1e-5));
        }
    }
}
