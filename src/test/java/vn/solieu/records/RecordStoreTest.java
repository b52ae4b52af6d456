package vn.solieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.document.Document;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/** What is stored comes back, and nothing that was stored is lost: in the embedded database, and below in the other. */
class RecordStoreTest {

    @TempDir
    Path folder;

    /** The records of the test, the same each time. */
    RecordStore open() throws Exception {
        return RecordStore.open(folder.resolve("data"));
    }

    @Test
    void aDocumentComesBackAsItWasStored() throws Exception {
        SourceFile source = SampleReport.file(folder, "đến/báo cáo.pdf", "bytes of a report");
        Document document = SampleReport.document(source);
        try (RecordStore store = open()) {
            store.receive(source, SampleReport.NOON);
            store.store(document, SampleReport.problems(), SampleReport.LATER, "0.1.0");
        }
        try (RecordStore store = open()) {
            StoredDocument stored = store.document(source.sha256()).only().orElseThrow();

            assertThat(stored.metadata()).isEqualTo(document.metadata());
            assertThat(stored.tables()).isEqualTo(document.tables());
            assertThat(stored.observations()).isEqualTo(document.observations());
            assertThat(stored.relations()).isEqualTo(document.relations());
            assertThat(stored.observations()).extracting(Observation::id).doesNotHaveDuplicates();
            assertThat(stored.findings()).isEqualTo(document.findings());
            assertThat(stored.remarks()).isEqualTo(document.remarks());
            assertThat(stored.problems()).isEqualTo(SampleReport.problems());
            assertThat(stored.pages())
                    .isEqualTo(document.pages().stream()
                            .map(p -> new StoredPage(
                                    p.page(), p.source(), p.reason(), p.confidence(), p.text(), p.others()))
                            .toList());
            assertThat(stored.source().name()).isEqualTo("đến/báo cáo.pdf");
            assertThat(stored.source().path()).hasContent("bytes of a report");
            assertThat(stored.summary())
                    .isEqualTo(new DocumentSummary(
                            source.sha256().substring(0, 12),
                            source.sha256(),
                            "đến/báo cáo.pdf",
                            ReadingOutcome.PARTIAL,
                            "pdf",
                            "576/BC-STTTT",
                            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
                            document.metadata().date(),
                            "Kết quả triển khai điểm quét mã QR",
                            2,
                            1,
                            5,
                            1,
                            2,
                            1,
                            SampleReport.LATER,
                            "0.1.0"));
            assertThat(store.documents()).containsExactly(stored.summary());
            assertThat(store.summary(source.sha256())).contains(stored.summary());
        }
    }

    @Test
    void printedDecimalsAreKept() throws Exception {
        SourceFile source = received("x", "x");
        try (RecordStore store = open()) {
            store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1");
            assertThat(store.document(source.sha256()).only().orElseThrow().observations())
                    .extracting(Observation::value)
                    .containsExactly(
                            new BigDecimal("5554"),
                            new BigDecimal("54.50"),
                            new BigDecimal("-12"),
                            new BigDecimal("0.123456789012"),
                            new BigDecimal("12345678901234567890123456789.0"));
        }
    }

    @Test
    void theSameBytesAreOneOriginalAndTwoArrivals() throws Exception {
        SourceFile monday = SampleReport.file(folder, "thứ hai.pdf", "same");
        SourceFile tuesday = SampleReport.file(folder, "thứ ba.pdf", "same");
        try (RecordStore store = open()) {
            StoredArrival first = store.receive(monday, SampleReport.NOON);
            StoredArrival second = store.receive(tuesday, SampleReport.LATER);
            store.store(SampleReport.document(monday), List.of(), SampleReport.LATER, "1");

            assertThat(first.first()).isTrue();
            assertThat(first.arrivedAt()).isEqualTo(SampleReport.NOON);
            assertThat(second.ordinal()).isEqualTo(2);
            assertThat(store.document(first.documentId()).only().orElseThrow().arrivals())
                    .containsExactly(first, second);
            assertThat(store.documents()).hasSize(1);
        }
        assertThat(filesBelow(folder.resolve("data/originals")))
                .containsExactly(monday.sha256().substring(0, 2) + "/" + monday.sha256());
        assertThat(Files.readString(folder.resolve("data").resolve(OriginalFiles.relativeName(monday.sha256()))))
                .isEqualTo("same");
    }

    @Test
    void anotherReadingTakesThePlaceOfTheOneBefore() throws Exception {
        SourceFile source = received("x.pdf", "x");
        SourceFile other = received("y.pdf", "y");
        try (RecordStore store = open()) {
            store.store(SampleReport.document(other), List.of(), SampleReport.NOON, "1");
            store.store(SampleReport.document(source), SampleReport.problems(), SampleReport.NOON, "1");
            store.store(SampleReport.large(source, 3, "7/BC"), List.of(), SampleReport.LATER, "2");

            StoredDocument stored = store.document(source.sha256()).only().orElseThrow();
            assertThat(stored.summary().outcome()).isEqualTo(ReadingOutcome.COMPLETE);
            assertThat(stored.summary().programVersion()).isEqualTo("2");
            assertThat(stored.metadata().number()).isEqualTo("7/BC");
            assertThat(stored.observations()).hasSize(3);
            assertThat(stored.findings()).isEmpty();
            assertThat(stored.problems()).isEmpty();
            assertThat(store.document(other.sha256()).only().orElseThrow().observations())
                    .hasSize(5);
            assertThat(store.readOnlyQuery().ask("select count(*) as n from operand"))
                    .isEqualTo(TestAnswers.number("n", 2));
        }
    }

    @Test
    void aFailureIsARecordToo() throws Exception {
        SourceFile source = received("hỏng.pdf", "not a pdf");
        List<Problem> problems = List.of(Problem.badInput("encrypted", "mật khẩu"));
        try (RecordStore store = open()) {
            store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1");
            store.storeFailure(source, problems, SampleReport.LATER, "1");

            StoredDocument stored = store.document(source.sha256()).only().orElseThrow();
            assertThat(stored.summary().outcome()).isEqualTo(ReadingOutcome.FAILED);
            assertThat(stored.summary().format()).isNull();
            assertThat(stored.problems()).isEqualTo(problems);
            assertThat(stored.metadata()).isEqualTo(Metadata.NOTHING);
            assertThat(stored.pages()).isEmpty();
            assertThat(stored.observations()).isEmpty();
        }
    }

    @Test
    void anIdMayBeShortenedAsLongAsItIsClear() throws Exception {
        // Two contents whose SHA-256 begin with the same four digits.
        SourceFile one = received("a", "content 16");
        String shared = one.sha256().substring(0, 4);
        int i = 17;
        while (!SampleReport.sha256("content " + i).startsWith(shared)) {
            i++;
        }
        SourceFile two = received("b", "content " + i);
        try (RecordStore store = open()) {
            store.storeFailure(one, List.of(), SampleReport.NOON, "1");
            store.storeFailure(two, List.of(), SampleReport.NOON, "1");

            assertThat(store.document(shared))
                    .isInstanceOfSatisfying(
                            DocumentLookup.Ambiguous.class,
                            ambiguous -> assertThat(ambiguous.candidates())
                                    .extracting(DocumentSummary::name)
                                    .containsExactlyInAnyOrder("a", "b"));
            assertThat(store.document(one.sha256().substring(0, 12)).only())
                    .map(found -> found.summary().name())
                    .contains("a");
            assertThat(store.document(one.sha256().toUpperCase(Locale.ROOT)).only())
                    .isPresent();
            assertThat(store.document("000000000000")).isEqualTo(new DocumentLookup.Missing());
            assertThat(store.document(shared.substring(1))).isEqualTo(new DocumentLookup.Malformed());
            assertThat(store.document("%%%%%")).isEqualTo(new DocumentLookup.Malformed());
        }
    }

    @Test
    void whatWasNeverReceivedIsNotStored() throws Exception {
        SourceFile source = SampleReport.file(folder, "x", "x");
        try (RecordStore store = open()) {
            assertThatThrownBy(() -> store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1"))
                    .isInstanceOfSatisfying(
                            RecordsException.class,
                            e -> assertThat(e.reason()).isEqualTo(RecordsException.Reason.NOT_RECEIVED));
            assertThat(store.documents()).isEmpty();
        }
    }

    @Test
    void aFileThatChangedSinceItWasHashedIsRefused() throws Exception {
        SourceFile source = SampleReport.file(folder, "x", "before");
        Files.writeString(source.path(), "after!");
        try (RecordStore store = open()) {
            assertThatThrownBy(() -> store.receive(source, SampleReport.NOON))
                    .isInstanceOfSatisfying(
                            RecordsException.class,
                            e -> assertThat(e.reason()).isEqualTo(RecordsException.Reason.SOURCE_CHANGED));
        }
        assertThat(filesBelow(folder.resolve("data/originals"))).isEmpty();
    }

    @Test
    void aStoreThatFailsLeavesTheReadingBefore() throws Exception {
        SourceFile source = received("x", "x");
        try (RecordStore store = open()) {
            store.store(SampleReport.document(source), List.of(), SampleReport.NOON, "1");
            // One page twice: the second breaks the key when much is written already.
            Document twice = SampleReport.large(source, 10, null);
            Document broken = new Document(
                    source,
                    "pdf",
                    twice.metadata(),
                    List.of(twice.pages().getFirst(), twice.pages().getFirst()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
            assertThatThrownBy(() -> store.store(broken, List.of(), SampleReport.LATER, "2"))
                    .isInstanceOfSatisfying(
                            RecordsException.class,
                            e -> assertThat(e.reason()).isEqualTo(RecordsException.Reason.DATABASE));
            StoredDocument stored = store.document(source.sha256()).only().orElseThrow();
            assertThat(stored.summary().programVersion()).isEqualTo("1");
            assertThat(stored.observations()).hasSize(5);
        }
    }

    /** A file that came in already. */
    SourceFile received(String name, String content) throws Exception {
        SourceFile source = SampleReport.file(folder, name, content);
        try (RecordStore store = open()) {
            store.receive(source, SampleReport.NOON);
        }
        return source;
    }

    private static List<String> filesBelow(Path top) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> top.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
