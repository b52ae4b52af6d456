package vn.solieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightPagesTest {

    @TempDir
    private Path folder;

    @Test
    void readsPagesAndCells() throws IOException {
        Path file = Files.writeString(folder.resolve("truth.json"), """
                {"id": "a", "meta": {"pages": [1]}, "pages": [{"page": 1, "text": "Một\\nHai", "blocks": ["Một", "Hai"]},
                 {"page": 2, "text": "Ba", "blocks": ["Ba"]}],
                 "tables": [{"pages": [1], "spans": [[0, 1, 1, 2]], "grid": [["Hai", "x"], ["", "y"]]}], "notes": []}
                """);
        RightPages pages = RightPages.read(file);
        assertThat(pages.pages()).hasSize(2);
        assertThat(pages.pages().getFirst().blocks()).containsExactly("Một", "Hai");
        assertThat(pages.cells()).containsExactlyInAnyOrder("Hai", "x", "", "y");
        assertThat(pages.text()).isEqualTo("Một\nHai\nBa\n");
    }

    @Test
    void readsPlainTextAsOnePage() throws IOException {
        RightPages pages = RightPages.read(Files.writeString(folder.resolve("right.txt"), "Một\nHai"));
        assertThat(pages.pages()).hasSize(1);
        assertThat(pages.pages().getFirst().blocks()).containsExactly("Một", "Hai");
    }

    @Test
    void damagedJsonIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"pages\": [{\"text\": ");
        assertThatThrownBy(() -> RightPages.read(file)).isInstanceOf(IOException.class);
    }
}
