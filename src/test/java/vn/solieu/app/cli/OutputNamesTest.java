package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solieu.document.SourceFile;

class OutputNamesTest {

    private static SourceFile source(String path, String name) {
        return new SourceFile(Path.of(path), name, path, 1);
    }

    @Test
    void theEndingIsDroppedUnlessItTellsFilesApart() {
        SourceFile a = source("/in/a.pdf", "a.pdf");
        SourceFile b = source("/in/b.pdf", "sub/b.pdf");
        SourceFile bWord = source("/in/b.docx", "sub/b.docx");

        var names = OutputNames.of(List.of(a, b, bWord));

        assertThat(names).containsEntry(a, "a").containsEntry(b, "sub/b.pdf").containsEntry(bWord, "sub/b.docx");
    }

    @Test
    void filesOfOneNameFromSeveralFoldersGoBelowTheirFolders() {
        SourceFile one = source("/in/000/born.pdf", "born.pdf");
        SourceFile two = source("/in/001/born.pdf", "born.pdf");

        assertThat(OutputNames.of(List.of(one, two)))
                .containsEntry(one, "000/born")
                .containsEntry(two, "001/born");
    }

    @Test
    void noPdfIsNamedPdfTwice() {
        SourceFile a = source("/in/a.pdf", "a.pdf");
        SourceFile aWord = source("/in/a.docx", "a.docx");
        SourceFile aScan = source("/in/a.tif", "a.tif");
        SourceFile b = source("/in/b.png", "sub/b.png");
        SourceFile odd = source("/in/b.pdf.png", "sub/b.pdf.png");

        var names = OutputNames.ofPdfs(List.of(a, aWord, aScan, b, odd));

        assertThat(names)
                .containsEntry(a, "a.pdf")
                .containsEntry(aScan, "a.tif.pdf")
                .containsEntry(b, "sub/b.pdf")
                .containsEntry(odd, "sub/b.pdf.pdf");
        assertThat(names.values()).doesNotHaveDuplicates();
    }
}
