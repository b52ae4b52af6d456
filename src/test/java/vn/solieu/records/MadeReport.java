package vn.solieu.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Amendment;
import vn.solieu.document.Box;
import vn.solieu.document.Document;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Page;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.Period;
import vn.solieu.document.Provenance;
import vn.solieu.document.SourceFile;

/** A report put together by a test: who sent it under which number, how it was read, and its figures. */
public final class MadeReport {

    private final String name;
    private final List<Observation> figures = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private @Nullable String agency = "UBND huyện Quan Sơn";
    private @Nullable String number;
    private @Nullable LocalDate issued;
    private @Nullable String issuerCode;
    private PageSource source = PageSource.TEXT_LAYER;
    private double shiftPt;

    public MadeReport(String name) {
        this.name = name;
    }

    public MadeReport numbered(@Nullable String other, @Nullable String day) {
        number = other;
        issued = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public MadeReport by(@Nullable String other) {
        agency = other;
        return this;
    }

    public MadeReport of(String code) {
        issuerCode = code;
        return this;
    }

    public MadeReport scanned() {
        source = PageSource.OCR;
        return this;
    }

    /** Ink of figures added from here on lies so far to the right. */
    public MadeReport shifted(double pt) {
        shiftPt = pt;
        return this;
    }

    public MadeReport says(Amendment.Kind kind, String earlier, @Nullable String day) {
        amendments.add(new Amendment(kind, earlier, day == null ? null : LocalDate.parse(day), "…"));
        return this;
    }

    public MadeReport figure(String code, String place, String day, ObservationKind kind, String value) {
        return figure(code, code, place, place, day, kind, value, true);
    }

    public MadeReport figure(
            String label,
            @Nullable String code,
            String place,
            @Nullable String placeCode,
            @Nullable String day,
            ObservationKind kind,
            String value,
            boolean fromTable) {
        double y = 100 + 20 * figures.size();
        Box box = new Box(100 + shiftPt, y, 140 + shiftPt, y + 12);
        figures.add(new Observation(
                label,
                label,
                code,
                place,
                placeCode,
                day == null ? null : Period.day(LocalDate.parse(day)),
                kind,
                null,
                new BigDecimal(value),
                value.replace('.', ','),
                null,
                null,
                new Provenance("", 1, box, fromTable, 0.9, "made")));
        return this;
    }

    /** Receives and stores it; its bytes are its name. */
    public SourceFile storeIn(RecordStore store, Path folder, Instant at) throws IOException {
        return storeIn(store, folder, at, "1");
    }

    public SourceFile storeIn(RecordStore store, Path folder, Instant at, String programVersion) throws IOException {
        SourceFile file = SampleReport.file(folder, name, name);
        store.receive(file, at);
        store.store(document(file), List.of(), at, programVersion);
        return file;
    }

    private Document document(SourceFile file) {
        Metadata metadata = new Metadata(
                null,
                agency,
                number,
                null,
                issued,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                issuerCode,
                List.of(),
                amendments,
                List.of());
        PageText page = new PageText(new Page(1, 595, 842, 0), source, "made", 0.9, List.of(), "");
        List<Observation> own = figures.stream()
                .map(o -> new Observation(
                        o.indicator(),
                        o.printedLabel(),
                        o.indicatorCode(),
                        o.place(),
                        o.placeCode(),
                        o.period(),
                        o.kind(),
                        o.role(),
                        o.value(),
                        o.raw(),
                        o.qualifier(),
                        o.unit(),
                        new Provenance(
                                file.sha256(),
                                1,
                                o.provenance().box(),
                                o.provenance().fromTable(),
                                0.9,
                                "made")))
                .toList();
        return new Document(file, "pdf", metadata, List.of(page), List.of(), own, List.of(), List.of(), List.of());
    }
}
