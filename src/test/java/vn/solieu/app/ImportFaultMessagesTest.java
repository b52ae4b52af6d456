package vn.solieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.solieu.compare.export.dataset.ImportFault;

/** Whatever can be wrong with an import has its sentence in both languages. */
class ImportFaultMessagesTest {

    @ParameterizedTest
    @EnumSource(ImportFault.Kind.class)
    void everyFaultSaysWhatToDo(ImportFault.Kind kind) {
        Stream.of(Locale.of("vi", "VN"), Locale.ENGLISH).forEach(locale -> {
            String sentence = new Messages(locale).text("import-fault." + kind.word(), "12,5");
            assertThat(sentence).hasSizeGreaterThan(20).doesNotContain("{0}");
        });
    }
}
