package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.language.restoration.LanguageModelTrainer.Domain;

class SyllableLanguageModelTest {

    private static final String SENTENCES = """
            Ủy ban nhân dân xã báo cáo kết quả.
            Ủy ban nhân dân huyện giao kế hoạch.
            Nhân dân trong xã thực hiện kế hoạch.
            """.repeat(5);

    @TempDir
    private Path folder;

    private static SyllableLanguageModel small(int pairs, int triples) throws IOException {
        return new LanguageModelTrainer(pairs, triples)
                .train(List.of(new Domain(() -> new StringReader(SENTENCES), 2)));
    }

    @Test
    void theProjectsModelIsThereAndSmall() throws IOException {
        assertThat(Files.size(SharedModel.FILE)).isLessThan(10_000_000);
        assertThat(SharedModel.MODEL.wordCount()).isGreaterThan(8_000);
        assertThat(SharedModel.MODEL.tripleCount()).isGreaterThan(1_000_000);
    }

    @Test
    void sameTextGivesSameBytesAndTheyReadBack() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        small(100, 100).write(one);
        small(100, 100).write(two);
        assertThat(one).hasSameBinaryContentAs(two);
        SyllableLanguageModel.read(one).write(two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void probabilitiesAfterAWordAddUpToOne() throws IOException {
        SyllableLanguageModel model = small(6, 4);
        Vocabulary vocabulary = model.vocabulary();
        for (int first = 0; first < vocabulary.size(); first++) {
            double all = 0;
            for (int second = 0; second < vocabulary.size(); second++) {
                all += Math.exp(model.pairScore(model.pair(first, second), first, second));
            }
            // Logarithms are stored in twelfths: each is off by up to 4 per cent.
            assertThat(all).isCloseTo(1, within(0.06));
        }
    }

    @Test
    void probabilitiesAfterAPairAddUpToOne() throws IOException {
        SyllableLanguageModel model = small(60, 40);
        Vocabulary vocabulary = model.vocabulary();
        int first = vocabulary.number("nhân");
        int second = vocabulary.number("dân");
        int pair = model.pair(first, second);
        assertThat(pair).isNotNegative();
        double all = 0;
        for (int third = 0; third < vocabulary.size(); third++) {
            float shorter = model.pairScore(model.pair(second, third), second, third);
            all += Math.exp(model.tripleScore(pair, third, shorter));
        }
        assertThat(all).isCloseTo(1, within(0.08));
    }

    @Test
    void documentsHeldOutAreNeverTrainedOn() throws IOException {
        StringBuilder corpus = new StringBuilder();
        int document = 0;
        while (!HoldOut.contains("Giữ lại văn bản số " + document + ".\n")) {
            document++;
        }
        corpus.append(("Giữ lại văn bản số " + document + ".\n\n").repeat(20)).append(SENTENCES);
        String text = corpus.toString();
        SyllableLanguageModel model =
                new LanguageModelTrainer(100, 100).train(List.of(new Domain(() -> new StringReader(text), 1)));
        assertThat(model.vocabulary().number("nhân")).isNotEqualTo(Vocabulary.UNKNOWN);
        assertThat(model.vocabulary().number("giữ")).isEqualTo(Vocabulary.UNKNOWN);
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        Path file = folder.resolve("model");
        assertThatThrownBy(() -> SyllableLanguageModel.read(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "solieu");
        assertThatThrownBy(() -> SyllableLanguageModel.read(file)).isInstanceOf(IOException.class);
        small(100, 100).write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ModelFile.decode(part)).isInstanceOf(IOException.class);
        }
    }
}
