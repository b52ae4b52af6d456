package vn.solieu.language.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MisreadingTrainerTest {

    @Test
    void learnsLettersFromWordsThatStandForEachOther() {
        MisreadingTrainer trainer = new MisreadingTrainer();
        for (int i = 0; i < 5; i++) {
            trainer.add("Kết quả ứng dụng công nghệ, ứng phó", "Két qua tng dung céng nghé, tng pho");
        }
        assertThat(trainer.table())
                .contains("ứ\tt\t10", "ế\té\t5", "ệ\té\t5", "g\tg\t25")
                .doesNotContain("ứ\tn\t10");
    }
}
