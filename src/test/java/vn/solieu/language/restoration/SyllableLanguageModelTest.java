package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
            for (float score : afterWord(model, first)) {
                all += Math.exp(score);
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
        int[] pair = new int[1];
        model.pairScores(first, new int[] {second}, pair, new float[1], 0);
        assertThat(pair[0]).isNotNegative();
        float[] scores = new float[vocabulary.size()];
        model.tripleScores(pair[0], all(model), afterWord(model, second), 0, scores, 0);
        double all = 0;
        for (float score : scores) {
            all += Math.exp(score);
        }
        assertThat(all).isCloseTo(1, within(0.08));
    }

    @Test
    void initialsAreLearntSoonerThanForeignWordsAndWordsKnowWhatFollows() throws IOException {
        String text = """
                Theo BCĐ và facebook của sở Tài chính.
                Có số liệu của BCĐ và facebook.
                """.repeat(6);
        Vocabulary vocabulary = new LanguageModelTrainer(100, 100)
                .train(List.of(new Domain(() -> new StringReader(text), 1)))
                .vocabulary();
        assertThat(vocabulary.number("bcđ")).isNotEqualTo(Vocabulary.UNKNOWN);
        assertThat(vocabulary.number("facebook")).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(vocabulary.leadsCapital(vocabulary.number("sở"))).isGreaterThan(128);
        assertThat(vocabulary.leadsCapital(vocabulary.number("số"))).isLessThan(64);
    }

    private static int[] all(SyllableLanguageModel model) {
        return IntStream.range(0, model.vocabulary().size()).toArray();
    }

    private static float[] afterWord(SyllableLanguageModel model, int first) {
        float[] scores = new float[model.vocabulary().size()];
        model.pairScores(first, all(model), new int[scores.length], scores, 0);
        return scores;
    }

    @Test
    void wordsAskedForTogetherScoreAsAlone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SyllableLanguageModel model = SharedModel.MODEL;
        for (int round = 0; round < 2000; round++) {
            // Frequent words open many pairs, rare ones few: both ways of looking up are taken.
            int first = Vocabulary.FIRST_WORD + random.nextInt(round % 2 == 0 ? 100 : 5000);
            int[] words = random.ints(8, 0, 4000).sorted().toArray();
            int[] places = new int[10];
            float[] scores = new float[10];
            model.pairScores(first, words, places, scores, 2);
            float[] after = new float[8];
            model.tripleScores(places[2], words, scores, 2, after, 0);
            for (int w = 0; w < words.length; w++) {
                int[] place = new int[1];
                float[] score = new float[1];
                int[] one = {words[w]};
                model.pairScores(first, one, place, score, 0);
                assertThat(places[2 + w]).as("seed %d", seed).isEqualTo(place[0]);
                assertThat(scores[2 + w]).as("seed %d", seed).isEqualTo(score[0]);
                model.tripleScores(places[2], one, score, 0, score, 0);
                assertThat(after[w]).as("seed %d", seed).isEqualTo(score[0]);
            }
        }
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
