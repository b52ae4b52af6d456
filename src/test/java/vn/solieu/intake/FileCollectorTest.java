package vn.solieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.SourceFile;

class FileCollectorTest {

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void foldersAreWalkedAndNamesKeepTheirFolders() throws IOException {
        file("b.pdf", "%PDF-");
        file("huyện A/a.docx", "PK");
        file("huyện A/ghi chú.xlsx", "PK");
        file("~$a.docx", "lock");

        Intake intake = FileCollector.collect(List.of(folder));

        assertThat(intake.accepted()).extracting(SourceFile::name).containsExactly("b.pdf", "huyện A/a.docx");
        assertThat(intake.skipped())
                .extracting(p -> p.getFileName().toString())
                .containsExactlyInAnyOrder("ghi chú.xlsx", "~$a.docx");
        assertThat(intake.rejected()).isEmpty();
    }

    @Test
    void theHashIsTheOneOfTheBytes() throws IOException {
        Path abc = file("abc.txt", "abc");

        assertThat(FileCollector.collect(List.of(abc)).accepted().getFirst().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFileNamedTwiceIsTakenOnce() throws IOException {
        Path abc = file("abc.txt", "abc");

        assertThat(FileCollector.collect(List.of(abc, folder, abc)).accepted()).hasSize(1);
    }

    @Test
    void aLinkToAFileIsTakenAndAMissingFileIsTold() throws IOException {
        Path abc = file("inside/abc.txt", "abc");
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Files.createSymbolicLink(shelf.resolve("link.txt"), abc);

        Intake intake = FileCollector.collect(List.of(shelf, folder.resolve("gone.pdf")));

        assertThat(intake.accepted()).extracting(SourceFile::name).containsExactly("link.txt");
        assertThat(intake.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.problem().code()).isEqualTo("missing"));
    }
}
