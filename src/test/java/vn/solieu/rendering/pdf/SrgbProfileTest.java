package vn.solieu.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {

    @Test
    void itIsAProfileOfADisplay() {
        ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());

        assertThat(profile.getMajorVersion()).isEqualTo(2);
        assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
        assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
        assertThat(profile.getData(ICC_Profile.icSigCopyrightTag)).isNotEmpty();
    }

    @Test
    void itsColoursAreThoseOfSrgb() {
        ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        float[][] colours = {{0, 0, 0}, {1, 1, 1}, {1, 0, 0}, {0.2f, 0.6f, 0.4f}, {0.5f, 0.5f, 0.5f}, {0, 0, 1}};
        for (float[] colour : colours) {
            float[] same = ours.toRGB(colour);
            for (int i = 0; i < 3; i++) {
                assertThat(same[i]).isCloseTo(colour[i], within(0.01f));
            }
        }
    }
}
