package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.reading.signatures.Identity;
import vn.solieu.reading.signatures.SignedPdfs;

/** What people are told of signatures, and that a stored document keeps them. */
class VerifyTest {

    private static Identity root;
    private static byte[] signed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void sign() throws Exception {
        root = Identity.root("Gốc thử");
        Identity signer = root.issue(Identity.named("Nguyễn Thị Ánh Tuyết", "Sở Nội vụ", "tuyetnta@example.vn"));
        signed = SignedPdfs.signed(SignedPdfs.page("So: 576/BC-UBND"), signer);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Runs {@code verify} in English. */
    private static CommandLineRunner.Result verify(String... arguments) {
        return CommandLineRunner.run(Stream.concat(Stream.of("--lang", "en", "verify"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void aValidSignatureIsToldInBothLanguages() throws IOException {
        String path = file("valid.pdf", signed).toString();
        CommandLineRunner.Result vietnamese = CommandLineRunner.run("--lang", "vi", "verify", path);
        assertThat(vietnamese.status()).as(vietnamese.err()).isZero();
        assertThat(vietnamese.out())
                .contains("Chữ ký số của Nguyễn Thị Ánh Tuyết", "Toàn vẹn: hợp lệ", "tuyetnta@example.vn")
                .contains("2025-02-18T08:24:39+07:00", "toàn bộ tệp", "Tin cậy: chưa kiểm tra");
        CommandLineRunner.Result english = verify(path);
        assertThat(english.out()).contains("Signature of Nguyễn Thị Ánh Tuyết", "Integrity: valid", "not checked");
        assertThat(Files.readAllBytes(Path.of(path))).isEqualTo(signed);
    }

    @Test
    void trustNeedsCertificates() throws Exception {
        String path = file("valid.pdf", signed).toString();
        Path roots = Files.createDirectories(folder.resolve("roots"));
        Files.write(roots.resolve("root.der"), root.certificate().getEncoded());
        assertThat(verify(path, "--trusted", roots.toString()).out()).contains("leads to one you trust");
        Path none = folder.resolve("none");
        assertThat(CommandLineRunner.run("verify", path, "--trusted", none.toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void alteredFilesUnsignedFilesAndNoFilesDiffer() throws IOException {
        byte[] altered = signed.clone();
        altered[new String(signed, StandardCharsets.ISO_8859_1).indexOf("/MediaBox [0.0") + 12]++;
        CommandLineRunner.Result broken = verify(file("altered.pdf", altered).toString());
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out()).contains("ALTERED");
        CommandLineRunner.Result unsigned =
                verify(file("plain.pdf", SignedPdfs.page("1")).toString());
        assertThat(unsigned.status()).isZero();
        assertThat(unsigned.out()).contains("no digital signature");
        CommandLineRunner.Result damaged =
                verify(file("damaged.pdf", new byte[] {'%', 'P', 'D', 'F'}).toString());
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.all()).doesNotContain("Exception");
        CommandLineRunner.Result text =
                verify(file("note.txt", new byte[] {'a', '\n'}).toString());
        assertThat(text.status()).isEqualTo(1);
        assertThat(text.err()).contains("PDF files only");
        CommandLineRunner.Result nothing =
                verify("no such thing", "--data", folder.resolve("data").toString());
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("neither a file nor");
    }

    @Test
    void aTableForProgramsNamesEverything() throws IOException {
        CommandLineRunner.Result table =
                CommandLineRunner.run("verify", file("valid.pdf", signed).toString(), "--format", "csv");
        assertThat(table.out())
                .startsWith("file,signature_number,signature_kind,certificate_name,")
                .contains("valid.pdf,1,signature,Nguyễn Thị Ánh Tuyết,tuyetnta@example.vn,Sở Nội vụ,person");
    }

    @Test
    void storedDocumentsAndTheirJsonHaveTheirSignatures() throws IOException {
        Path file = file("stored.pdf", signed);
        String data = folder.resolve("data").toString();
        CommandLineRunner.Result run = CommandLineRunner.run("run", file.toString(), "--data", data);
        assertThat(run.status()).as(run.all()).isZero();
        String id = CommandLineRunner.run("documents", "--data", data, "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(0, 12);
        CommandLineRunner.Result verified = verify(id, "--data", data);
        assertThat(verified.status()).as(verified.all()).isZero();
        assertThat(verified.out()).contains("Nguyễn Thị Ánh Tuyết");
        CommandLineRunner.Result asked = CommandLineRunner.run(
                "query",
                "select certificate_name, integrity, later_changes from signature",
                "--data",
                data,
                "--format",
                "csv");
        assertThat(asked.out()).contains("Nguyễn Thị Ánh Tuyết,valid,");

        CommandLineRunner.run("read", file.toString(), "--json", folder.toString());
        JsonNode signature = new ObjectMapper()
                .readTree(folder.resolve("stored.json").toFile())
                .at("/meta/signatures/0");
        assertThat(signature.path("signer").asText()).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(signature.path("email").asText()).isEqualTo("tuyetnta@example.vn");
        assertThat(signature.path("time").asText()).isEqualTo("2025-02-18T08:24:39+07:00");
        assertThat(signature.path("integrity").asText()).isEqualTo("valid");
        assertThat(signature.path("covers_whole_file").isBoolean()).isTrue();
        assertThat(signature.path("trust").asText()).isEqualTo("not-checked");

        try (var originals = Files.walk(folder.resolve("data/originals"))) {
            Path original = originals.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(original.toFile().setWritable(true)).isTrue();
            Files.writeString(original, "else");
        }
        CommandLineRunner.Result changed = verify(id, "--data", data);
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.err()).contains("no longer what was received");
    }
}
