package vn.solieu.language.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned from, that it is learned the same each time, and what it is worth. */
class SentenceTrainerTest {

    @TempDir
    private Path folder;

    private static List<String> texts(String document, boolean numbered) {
        List<String> texts = new ArrayList<>();
        LabelledParagraph.read(document, numbered, p -> {
            for (Span sentence : p.sentences()) {
                texts.add(sentence.in(p.text()));
            }
            texts.add("¶");
        });
        return texts;
    }

    @Test
    void headingsStandAloneAndCutSentencesAreJoined() {
        assertThat(texts(
                        "TÌNH HÌNH\nĐoàn đến TP.\nBiên Hòa.\nXã gồm:\nBa ấp.\nCó quy định:\na) Một;\nb) Hai.\n", false))
                .containsExactly(
                        "TÌNH HÌNH",
                        "¶",
                        "Đoàn đến TP. Biên Hòa.",
                        "Xã gồm:",
                        "¶",
                        "Ba ấp.",
                        "Có quy định:",
                        "a) Một;",
                        "b) Hai.",
                        "¶");
    }

    @Test
    void numbersOfClausesAreTheSameEachTime() {
        String document = "Xã đã họp bàn.\n".repeat(200);
        List<String> numbered = texts(document, true);
        assertThat(numbered).isEqualTo(texts(document, true));
        assertThat(numbered.stream().filter(t -> t.startsWith("Điều ")).count()).isBetween(1L, 20L);
        assertThat(numbered).filteredOn(t -> t.equals("Xã đã họp bàn.")).hasSizeBetween(120, 199);
    }

    @Test
    void theSameTextGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.bin");
        Path second = folder.resolve("second.bin");
        for (Path file : List.of(first, second)) {
            SentenceTrainer trainer = new SentenceTrainer();
            LabelledParagraph.read(
                    "Xã có 5 ấp.\nHuyện có 9 xã.\nTổ chức gồm: tổ, đội;\ncác nhóm.\n".repeat(60), true, trainer::add);
            assertThat(trainer.marks()).isGreaterThan(200);
            trainer.write(file);
        }
        assertThat(second).hasSameBinaryContentAs(first);
        String text = "Xã có 5 ấp. Huyện có 9 xã.";
        assertThat(TrainedSentenceSplitter.read(first).split(text)).hasSize(2);
    }

    @Test
    void countsAreOfEndsInsideParagraphs() {
        SentenceSplitter wrong = text -> List.of(new Span(0, 5), new Span(6, text.length()));
        SentenceEvaluation.Counts counts =
                SentenceEvaluation.of(wrong, LabelledParagraph.marked("Xã họp hôm nay. | Huyện họp mai."));
        assertThat(counts).isEqualTo(new SentenceEvaluation.Counts(0, 1, 1));
        assertThat(counts.f1()).isZero();
        assertThat(new SentenceEvaluation.Counts(3, 1, 2).f1()).isEqualTo(2.0 * 3 / (6 + 1 + 2));
        assertThat(new SentenceEvaluation.Counts(3, 1, 2).recall()).isEqualTo(0.6);
    }

    @Test
    void theModelIsSmall() throws IOException {
        assertThat(Files.size(SentenceSplitterTest.MODEL)).isBetween(10_000L, 1_000_000L);
    }
}
