package vn.solieu.reading.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.ptr.PointerByReference;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import net.sourceforge.lept4j.Leptonica1;
import net.sourceforge.lept4j.Pix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.reading.TextPicture;
import vn.solieu.reading.ocr.NativeLibraries;

/** Files that lie about their parts must not reach native code as they are. */
class Jpeg2000StreamTest {

    @TempDir
    private Path folder;

    private byte[] made;

    @BeforeEach
    void make() throws IOException {
        NativeLibraries.prepare(TextPicture.natives());
        Path png = folder.resolve("text.png");
        Path jp2 = folder.resolve("text.jp2");
        ImageIO.write(TextPicture.grey(100), "png", png.toFile());
        Pix pix = Leptonica1.pixRead(png.toString());
        Leptonica1.pixWriteJp2k(jp2.toString(), pix, 40, 6, 0, 0);
        Leptonica1.pixDestroy(new PointerByReference(pix.getPointer()));
        made = Files.readAllBytes(jp2);
    }

    private static int indexOf(byte[] data, int marker, int from) {
        for (int i = from; i < data.length - 1; i++) {
            if ((data[i] & 255) == marker >> 8 && (data[i + 1] & 255) == (marker & 255)) {
                return i;
            }
        }
        throw new AssertionError("no marker");
    }

    /** The bare stream, its tile in three parts of which the head admits one. */
    private byte[] lying() {
        int start = indexOf(made, 0xFF4F, 0);
        int tile = indexOf(made, 0xFF90, start);
        int length = ByteBuffer.wrap(made).getInt(tile + 6);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(made, start, tile - start);
        out.writeBytes(new byte[] {(byte) 0xFF, 0x55, 0, 10, 0, 0x40, 0, 0, 0, 1, 0, 0});
        out.writeBytes(part(made, tile, length, 0));
        byte[] empty = {(byte) 0xFF, (byte) 0x90, 0, 10, 0, 0, 0, 0, 0, 14, 0, 0, (byte) 0xFF, (byte) 0x93};
        out.writeBytes(part(empty, 0, 14, 1));
        out.writeBytes(part(empty, 0, 14, 2));
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    private static byte[] part(byte[] from, int at, int length, int number) {
        byte[] part = Arrays.copyOfRange(from, at, at + length);
        part[10] = (byte) number;
        part[11] = 0;
        return part;
    }

    @Test
    void partsAreCountedAnew() throws IOException {
        byte[] checked = Jpeg2000Stream.checked(lying()).bytes();

        int at = indexOf(checked, 0xFF90, 0);
        for (int part = 0; part < 3; part++) {
            assertThat(checked[at + 10]).isEqualTo((byte) part);
            assertThat(checked[at + 11]).isEqualTo((byte) 3);
            at += ByteBuffer.wrap(checked).getInt(at + 6);
        }
        assertThat(checked[indexOf(lying(), 0xFF55, 0) + 1])
                .as("lengths of tiles become a comment")
                .isEqualTo((byte) 0x64);
    }

    @Test
    void thePictureStaysTheSame() throws IOException {
        BufferedImage whole = NativePicture.jpeg2000(Jpeg2000Stream.checked(made), 1);
        BufferedImage inParts = NativePicture.jpeg2000(Jpeg2000Stream.checked(lying()), 1);

        assertThat(((DataBufferByte) inParts.getRaster().getDataBuffer()).getData())
                .isEqualTo(((DataBufferByte) whole.getRaster().getDataBuffer()).getData());
    }

    @Test
    void aReducedPictureIsUnpackedSmaller() throws Exception {
        BufferedImage half = CompressedPicture.ofJpeg2000(made, 2).pixels();

        assertThat(half.getWidth()).isEqualTo(Math.ceilDiv(TextPicture.grey(100).getWidth(), 2));
    }

    @Test
    void brokenStructureIsRefused() {
        for (int length : new int[] {0, 3, 40, 90, 130}) {
            assertThatThrownBy(() -> Jpeg2000Stream.checked(Arrays.copyOf(made, length)))
                    .isInstanceOf(IIOException.class);
        }
        byte[] wide = made.clone();
        int size = indexOf(wide, 0xFF51, 0);
        // Tiles of one pixel: more than can be numbered.
        ByteBuffer.wrap(wide).putInt(size + 22, 1).putInt(size + 26, 1);
        assertThatThrownBy(() -> Jpeg2000Stream.checked(wide)).isInstanceOf(IIOException.class);
    }
}
