package vn.solieu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.records.RecordStore;

/** The benchmark's records can be loaded, asked and understood; how fast, only the benchmark says. */
class MadeRecordsTest {

    @TempDir
    Path folder;

    @Test
    void everyQuestionHasAnAnswer() throws Exception {
        UnitCatalogue units = UnitCatalogue.load();
        IndicatorCatalogue indicators = IndicatorCatalogue.load();
        MadeReports reports = new MadeReports(units, indicators, 7, 2000);
        Loading.embedded(reports, folder);

        try (RecordStore store = RecordStore.open(folder)) {
            store.keepCatalogues(units, indicators);
            assertThat(store.documents()).hasSize(reports.documents.size());
            assertThat(store.documents().stream()
                            .mapToInt(document -> document.observations())
                            .sum())
                    .isEqualTo((int) reports.figures)
                    .isGreaterThanOrEqualTo(2000);
            Questions questions = new Questions(store, units, indicators, reports);
            for (int question = 0; question < Questions.NAMES.size(); question++) {
                assertThat(questions.ask(question, Asked.of(reports, question, 1)))
                        .as(Questions.NAMES.get(question))
                        .isNotEmpty();
            }
        }
    }
}
