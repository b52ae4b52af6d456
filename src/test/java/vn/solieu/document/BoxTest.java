package vn.solieu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two rectangles share. */
class BoxTest {

    private static final Box BOX = new Box(10, 20, 30, 40);

    @Test
    void theIntersectionLiesInBoth() {
        assertThat(BOX.intersection(new Box(25, 0, 50, 30))).isEqualTo(new Box(25, 20, 30, 30));
        assertThat(BOX.intersection(new Box(0, 0, 90, 90))).isEqualTo(BOX);
    }

    @Test
    void boxesThatTouchShareALine() {
        assertThat(BOX.intersection(new Box(30, 25, 50, 35))).isEqualTo(new Box(30, 25, 30, 35));
    }

    @Test
    void boxesThatAreApartShareNothing() {
        assertThat(BOX.intersection(new Box(31, 25, 50, 35))).isNull();
        assertThat(BOX.intersection(new Box(10, 50, 30, 60))).isNull();
    }
}
