package vn.solieu.app.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.solieu.document.Box;
import vn.solieu.document.DrawnShape;
import vn.solieu.document.Frame;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Page;
import vn.solieu.document.Ruling;
import vn.solieu.document.Scan;
import vn.solieu.document.SignatureCoverage;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignerCertificate;
import vn.solieu.document.TypeStyle;
import vn.solieu.document.Word;
import vn.solieu.document.WordOrigin;
import vn.solieu.rendering.InkBlock;
import vn.solieu.rendering.InkLine;
import vn.solieu.rendering.InkPage;

class WireTest {

    private static final OpenedPage PAGE = new OpenedPage(
            new Page(3, 595.28, 841.89, 90),
            new Page(3, 841.89, 595.28, 0),
            Frame.turn(0.01, 300, 400),
            List.of(
                    new Word(
                            "Ủy",
                            "U\u0309y",
                            new Box(1, 2, 3, 4),
                            WordOrigin.TEXT_LAYER,
                            null,
                            new TypeStyle(13, true, false)),
                    new Word("92.688", new Box(5, 6, 7, 8), WordOrigin.OCR, 0.93, new TypeStyle(12, false, true))),
            true,
            7,
            List.of("ABCDEF+TimesNewRoman"),
            List.of(new Ruling(true, 100.5, 10, 500, 0.75)),
            List.of(new DrawnShape(DrawnShape.Kind.OUTLINE, new Box(0, 0, 50, 50))),
            new Scan(new Box(0, 0, 595, 842), 200, -0.8, 3, false));

    private static byte[] written(OpenedPage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.writePage(new DataOutputStream(bytes), page);
        return bytes.toByteArray();
    }

    private static OpenedPage read(byte[] bytes) throws IOException {
        return Wire.readPage(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aPageComesBackAsItWasSent() throws IOException {
        assertThat(read(written(PAGE))).isEqualTo(PAGE);
    }

    @Test
    void aPageToBeWrittenComesBackAsItWasSent() throws IOException {
        InkPage page = new InkPage(
                3,
                595.28,
                841.89,
                Frame.turn(Math.PI, 300, 400),
                List.of(new InkBlock(List.of(new InkLine(PAGE.textLayer(), 13.5))), new InkBlock(List.of())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InkWire.writeInk(new DataOutputStream(bytes), page);

        assertThat(InkWire.readInk(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(page);
    }

    @Test
    void aSignatureComesBackAsItWasSent() throws IOException {
        SignatureInfo signature = new SignatureInfo(
                SignatureInfo.Kind.TIME_STAMP,
                "ETSI.RFC3161",
                "RSA-2048, SHA-256",
                true,
                new SignerCertificate(
                        "Cấp dấu thời gian",
                        null,
                        "Ban Cơ yếu",
                        SignerCertificate.Holder.ORGANISATION,
                        LocalDate.of(2020, 2, 29),
                        null,
                        SignerCertificate.Trust.NOT_TRUSTED,
                        "expired"),
                null,
                "2025-02-18T01:30:00Z",
                SignatureInfo.Integrity.UNKNOWN,
                "gap",
                new SignatureCoverage(null, 1L << 33, List.of(SignatureCoverage.Change.CONTENT)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SignatureWire.write(new DataOutputStream(bytes), signature);

        assertThat(SignatureWire.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(signature);
    }

    @Test
    void damagedMessagesAreRefusedAndNothingElse() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] good = written(PAGE);
        for (int i = 0; i < 3000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                read(bad);
            } catch (IOException | IllegalArgumentException e) {
                // Refused as it should be; any other exception fails the test.
                assertThat(e).as("seed %d", seed).isNotNull();
            }
        }
    }

    @Test
    void anEndlessListIsRefused() {
        byte[] endless = {0x7f, -1, -1, -1};
        assertThatThrownBy(() -> Wire.readList(new DataInputStream(new ByteArrayInputStream(endless)), Wire::readText))
                .isInstanceOf(IOException.class);
    }
}
