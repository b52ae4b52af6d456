package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.SampleReports;

/** Every kind of unusable file gets one clear line; the good file beside it is read all the same. */
class BadInputTest {

    @TempDir
    private Path folder;

    private Path good() throws IOException {
        return Files.copy(SampleReports.file("ward-table/report.pdf"), folder.resolve("good.pdf"));
    }

    private CommandLineRunner.Result readWithGood(Path bad) throws IOException {
        Path out = folder.resolve("out");
        CommandLineRunner.Result result =
                CommandLineRunner.run("read", bad.toString(), good().toString(), "--json", out.toString());
        assertThat(result.status()).as(result.all()).isEqualTo(1);
        assertThat(SampleReports.json(out.resolve("good.json")).path("outcome").asText())
                .isEqualTo("complete");
        assertThat(result.err().lines().filter(l -> l.startsWith(bad.getFileName() + ":")))
                .as("one line for the bad file in:%n%s", result.err())
                .hasSize(1);
        return result;
    }

    @Test
    void missing() throws IOException {
        assertThat(readWithGood(folder.resolve("gone.pdf")).err()).contains("Không tìm thấy tệp");
    }

    @Test
    void empty() throws IOException {
        assertThat(readWithGood(Files.createFile(folder.resolve("empty.pdf"))).err())
                .contains("Tệp rỗng");
    }

    @Test
    void encrypted() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(readWithGood(file).err()).contains("mật khẩu");
    }

    @Test
    void truncated() throws IOException {
        byte[] whole = Files.readAllBytes(SampleReports.file("long-prose/report.pdf"));
        Path file = folder.resolve("cut.pdf");
        Files.write(file, java.util.Arrays.copyOf(whole, 600));

        assertThat(readWithGood(file).err()).contains("bị hỏng");
    }

    @Test
    void wrongEnding() throws IOException {
        Path text = folder.resolve("letter.pdf");
        Files.writeString(text, "Đây là văn bản thường, không phải PDF.", StandardCharsets.UTF_8);

        assertThat(readWithGood(text).err()).contains("không phải PDF");
    }

    @Test
    void aPictureNamedPdfIsReadForWhatItIs() throws IOException {
        Path picture = folder.resolve("photo.pdf");
        var image = new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        image.createGraphics().fillRect(0, 0, 400, 300);
        javax.imageio.ImageIO.write(image, "png", picture.toFile());
        Path out = folder.resolve("out");

        CommandLineRunner.run("read", picture.toString(), "--json", out.toString());

        assertThat(SampleReports.json(out.resolve("photo.json")).path("pages").size())
                .isEqualTo(1);
    }

    @Test
    void noPages() throws IOException {
        Path file = folder.resolve("none.pdf");
        try (PDDocument document = new PDDocument()) {
            document.save(file.toFile());
        }
        assertThat(readWithGood(file).err()).contains("không có trang nào");
    }

    @Test
    void damagedPictureAndDamagedWord() throws IOException {
        Path picture = folder.resolve("broken.jpg");
        Files.write(
                picture, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'});
        assertThat(readWithGood(picture).err()).contains("bị hỏng");
    }

    @Test
    void damagedWord() throws IOException {
        Path word = folder.resolve("broken.docx");
        byte[] whole = Files.readAllBytes(SampleReports.file("harvest-docx/report.docx"));
        Files.write(word, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(readWithGood(word).err()).contains("bị hỏng");
    }

    @Test
    void otherTypesInAFolderAreSkippedAndListed() throws IOException {
        good();
        Files.writeString(folder.resolve("so-lieu.xyz"), "?");

        CommandLineRunner.Result result = CommandLineRunner.run(
                "read", folder.toString(), "--json", folder.resolve("out").toString());

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("so-lieu.xyz");
    }

    @Test
    void wrongUseIsToldByItsStatus() {
        assertThat(CommandLineRunner.run("read").status()).isEqualTo(2);
        assertThat(CommandLineRunner.run("no-such-command").status()).isEqualTo(2);
        assertThat(CommandLineRunner.run().status()).isEqualTo(2);
    }

    @Test
    void englishIsAnsweredInEnglish() {
        Path gone = folder.resolve("gone.pdf");
        var result = CommandLineRunner.run("--lang", "en", "read", gone.toString(), "--json", folder.toString());

        assertThat(result.err()).contains("File not found");
    }
}
