package vn.solieu.reading.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignatureInfo.Integrity;
import vn.solieu.reading.BadDocumentException;
import vn.solieu.reading.pdf.PdfDocument;

/** Whatever is done to a signed file, the answer is a verdict. */
class DamagedSignaturesTest {

    private static final int TRIES = 500;

    @TempDir
    private Path folder;

    private static final List<String> WORDS = List.of(
            "/ByteRange",
            "/Contents",
            "/V ",
            "/Kids",
            "/Fields",
            "/AcroForm",
            "/Sig",
            "/SubFilter",
            "/Type",
            "obj",
            "startxref",
            "/Prev",
            "/Root",
            "R",
            "0 0 0 0",
            "99999999999999999999",
            "[",
            "]",
            "<<",
            ">>",
            "<",
            ">");

    /** Loggers are held weakly by the JDK. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    @BeforeAll
    static void complainInSilence() {
        PDFBOX.setLevel(Level.OFF);
    }

    @AfterAll
    static void complainAgain() {
        PDFBOX.setLevel(null);
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bad.length);
            switch (random.nextInt(4)) {
                case 0 -> bad[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> {
                    byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.ISO_8859_1);
                    System.arraycopy(word, 0, bad, at, Math.min(word.length, bad.length - at));
                }
                case 2 -> {
                    int length = Math.min(random.nextInt(200), bad.length - at);
                    System.arraycopy(bad, random.nextInt(bad.length - length), bad, at, length);
                }
                default -> bad = Arrays.copyOf(bad, Math.max(100, bad.length - random.nextInt(300)));
            }
        }
        return bad;
    }

    /** The padding of a signature is its own affair. */
    private static boolean isSameOutsideTheGap(byte[] good, byte[] bad) {
        long[] range = SignedPdfs.range(good);
        int gapStart = (int) range[1];
        int gapEnd = (int) range[2];
        return good.length == bad.length
                && Arrays.equals(good, 0, gapStart, bad, 0, gapStart)
                && Arrays.equals(good, gapEnd, good.length, bad, gapEnd, bad.length);
    }

    @Test
    @Timeout(240)
    void damageGivesAVerdict() throws Exception {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("DamagedSignaturesTest: -Dsolieu.seed=" + seed);
        Random random = new Random(seed);
        Identity root = Identity.root("Gốc");
        byte[] once = SignedPdfs.signed(SignedPdfs.page("1"), root.issue(Identity.named("Lê An")));
        byte[] twice = SignedPdfs.signed(once, root.issue(Identity.named("Trần Bình")));
        int checked = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] good = random.nextBoolean() ? once : twice;
            byte[] bad = damaged(good, random);
            Path file = folder.resolve("bad.pdf");
            SignedPdfs.write(file, bad);
            try (PdfDocument document = PdfDocument.open(file)) {
                for (SignatureInfo signature : document.signatures(() -> TrustedCertificates.NONE)) {
                    checked++;
                    boolean valid = signature.integrity() == Integrity.VALID;
                    boolean whole =
                            valid && Boolean.TRUE.equals(signature.coverage().wholeFile());
                    assertThat(whole && !isSameOutsideTheGap(good, bad))
                            .as("seed %d, try %d: nothing vouches for the whole of a damaged file", seed, i)
                            .isFalse();
                    assertThat(valid || !signature.reason().isEmpty())
                            .as("seed %d, try %d", seed, i)
                            .isTrue();
                }
            } catch (BadDocumentException e) {
                assertThat(e.problem().code())
                        .as("seed %d, try %d: %s", seed, i, e.problem().detail())
                        .isNotEqualTo("signatures-unreadable");
            }
        }
        assertThat(checked).as("seed %d", seed).isGreaterThan(TRIES / 2);
    }

    /** Bytes of the container itself: the ranges are right, the rest is noise. */
    @Test
    @Timeout(240)
    void damagedContainersGiveAVerdict() throws Exception {
        long seed = Long.getLong("solieu.seed", System.nanoTime());
        System.out.println("DamagedSignaturesTest: -Dsolieu.seed=" + seed);
        Random random = new Random(seed);
        Identity signer = Identity.root("Gốc").issue(Identity.named("Lê An"));
        byte[] good = SignedPdfs.signed(SignedPdfs.page("1"), signer);
        long[] range = SignedPdfs.range(good);
        for (int i = 0; i < TRIES; i++) {
            byte[] bad = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bad[(int) range[1] + 1 + random.nextInt(1400)] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
            }
            Path file = folder.resolve("bad.pdf");
            SignedPdfs.write(file, bad);
            SignatureInfo signature = only(file);
            assertThat(signature.integrity() == Integrity.VALID
                            || !signature.reason().isEmpty())
                    .as("seed %d, try %d", seed, i)
                    .isTrue();
        }
    }

    private static SignatureInfo only(Path file) throws IOException, BadDocumentException {
        try (PdfDocument document = PdfDocument.open(file)) {
            return document.signatures(() -> TrustedCertificates.NONE).getFirst();
        }
    }
}
