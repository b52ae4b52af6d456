package vn.solieu.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.Messages;
import vn.solieu.document.Annex;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Document;
import vn.solieu.document.Finding;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageText;
import vn.solieu.document.Picture;
import vn.solieu.document.Problem;
import vn.solieu.document.Relation;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Table;

/** Writes the JSON of {@code read}: one object a document, in the form README.md describes. */
public final class DocumentJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Map<Picture, String> pictureFiles;
    private final Messages messages;

    private DocumentJson(JsonGenerator json, Map<Picture, String> pictureFiles, Messages messages) {
        this.json = json;
        this.pictureFiles = pictureFiles;
        this.messages = messages;
    }

    /**
     * Writes a document, or the reasons why there is none. The stream is left open.
     *
     * @param pictureFiles names of the files into which pictures were cut out, by the picture itself
     */
    public static void write(
            OutputStream out,
            SourceFile source,
            Outcome<Document> outcome,
            Map<Picture, String> pictureFiles,
            Messages messages)
            throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.useDefaultPrettyPrinter();
            new DocumentJson(generator, pictureFiles, messages).document(source, outcome);
        }
    }

    private interface Item<T> {
        void write(T value) throws IOException;
    }

    private <T> void list(String name, Collection<? extends T> values, Item<T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            item.write(value);
        }
        json.writeEndArray();
    }

    private void text(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private void strings(String name, List<String> values) throws IOException {
        list(name, values, json::writeString);
    }

    private void numbers(String name, Collection<Integer> values) throws IOException {
        list(name, values, json::writeNumber);
    }

    private void confidence(@Nullable Double value) throws IOException {
        if (value == null) {
            json.writeNullField("confidence");
        } else {
            json.writeNumberField("confidence", Math.round(value * 1000) / 1000.0);
        }
    }

    private void box(@Nullable Box box) throws IOException {
        if (box == null) {
            json.writeNullField("box");
            return;
        }
        json.writeArrayFieldStart("box");
        for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
            json.writeNumber(Math.round(edge * 100) / 100.0);
        }
        json.writeEndArray();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void document(SourceFile source, Outcome<Document> outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", source.name());
        json.writeStringField("sha256", source.sha256());
        json.writeStringField(
                "outcome",
                switch (outcome) {
                    case Outcome.Complete<Document> _ -> "complete";
                    case Outcome.Partial<Document> _ -> "partial";
                    case Outcome.Failed<Document> _ -> "failed";
                });
        List<Problem> problems = new ArrayList<>(outcome.problemsMet());
        // What a paper contradicts itself in is worth telling, yet its reading is complete.
        outcome.result()
                .ifPresent(document -> problems.addAll(document.metadata().doubts()));
        list("problems", problems, this::problem);
        if (outcome.result().isPresent()) {
            content(outcome.result().get());
        }
        json.writeEndObject();
    }

    private void problem(Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code());
        json.writeStringField("category", key(problem.category()));
        Integer page = problem.page();
        if (page == null) {
            json.writeNullField("page");
        } else {
            json.writeNumberField("page", page);
        }
        json.writeStringField("message", messages.of(problem));
        json.writeEndObject();
    }

    private void content(Document document) throws IOException {
        metadata(document.metadata());
        list("pages", document.pages(), this::page);
        list("tables", document.tables(), this::table);
        list("pictures", document.pictures(), this::picture);
        list("figures", document.observations(), this::figure);
        list("relations", document.relations(), this::relation);
        list("findings", document.findings(), this::finding);
        list("remarks", document.remarks(), this::finding);
    }

    private void metadata(Metadata meta) throws IOException {
        json.writeObjectFieldStart("meta");
        text("agency_parent", meta.agencyParent());
        text("agency", meta.agency());
        text("number", meta.number());
        text("place", meta.place());
        text("date", meta.date() == null ? null : meta.date().toString());
        text("doc_type", meta.documentType());
        text("title", meta.title());
        text("subtitle", meta.subtitle());
        text("signer", meta.signer());
        strings("signer_role", meta.signerRole());
        strings("recipients", meta.recipients());
        text("period", meta.period() == null ? null : meta.period().iso());
        list("signatures", meta.signatures(), this::signature);
        list("annexes", meta.annexes(), this::annex);
        json.writeEndObject();
    }

    private void annex(Annex annex) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", annex.name());
        json.writeStringField("title", annex.title());
        json.writeNumberField("page", annex.page());
        text("sent_with", annex.sentWith().isEmpty() ? null : annex.sentWith());
        json.writeEndObject();
    }

    private void signature(SignatureInfo signature) throws IOException {
        json.writeStartObject();
        text("signer", signature.signer());
        text("email", signature.email());
        text("organisation", signature.certificate().organisation());
        json.writeStringField("holder", key(signature.certificate().holder()));
        text("time", signature.time());
        text("stamped_time", signature.stampedTime());
        json.writeStringField("integrity", key(signature.integrity()));
        text("reason", signature.reason().isEmpty() ? null : signature.reason());
        flag("covers_whole_file", signature.coverage().wholeFile());
        json.writeNumberField("bytes_after", signature.coverage().bytesAfter());
        list("later_changes", signature.coverage().laterChanges(), change -> json.writeString(key(change)));
        json.writeStringField("kind", key(signature.kind()));
        json.writeStringField("format", signature.format());
        json.writeStringField("algorithm", signature.algorithm());
        json.writeBooleanField("weak", signature.weak());
        json.writeStringField("trust", key(signature.certificate().trust()));
        text(
                "trust_reason",
                signature.certificate().trustReason().isEmpty()
                        ? null
                        : signature.certificate().trustReason());
        json.writeEndObject();
    }

    private void flag(String name, @Nullable Boolean value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeBooleanField(name, value);
        }
    }

    private void page(PageText page) throws IOException {
        json.writeStartObject();
        json.writeNumberField("page", page.page().number());
        json.writeStringField("text", page.text());
        json.writeStringField("source", key(page.source()));
        json.writeStringField("reason", page.reason());
        confidence(page.confidence());
        list("other_texts", page.others(), other -> {
            json.writeStartObject();
            json.writeStringField("source", key(other.source()));
            json.writeStringField("text", other.text());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void table(Table table) throws IOException {
        json.writeStartObject();
        json.writeNumberField("page", table.page());
        numbers("pages", table.pages());
        json.writeNumberField("header_rows", table.headerRows());
        list("grid", table.grid(), row -> {
            json.writeStartArray();
            for (String text : row) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
        List<Cell> merged = table.cells().stream()
                .filter(c -> c.rowSpan() > 1 || c.columnSpan() > 1)
                .toList();
        list("spans", merged, (Cell c) -> {
            json.writeStartArray();
            for (int part : new int[] {c.row(), c.column(), c.rowSpan(), c.columnSpan()}) {
                json.writeNumber(part);
            }
            json.writeEndArray();
        });
        list("cells", table.cells().stream().filter(c -> c.box() != null).toList(), this::cell);
        json.writeStringField("title", table.title());
        confidence(table.confidence());
        json.writeEndObject();
    }

    private void cell(Cell cell) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", cell.row());
        json.writeNumberField("column", cell.column());
        json.writeNumberField("page", cell.page());
        box(cell.box());
        confidence(cell.confidence());
        json.writeEndObject();
    }

    private void picture(Picture picture) throws IOException {
        json.writeStartObject();
        json.writeNumberField("page", picture.page());
        box(picture.box());
        json.writeStringField("caption", picture.caption());
        text("file", pictureFiles.get(picture));
        json.writeStringField("text", picture.plainText());
        json.writeEndObject();
    }

    private void figure(Observation figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", figure.indicator());
        json.writeStringField("label", figure.printedLabel());
        text("code", figure.indicatorCode());
        text("place", figure.place());
        text("place_code", figure.placeCode());
        text("period", figure.period() == null ? null : figure.period().iso());
        json.writeStringField("kind", key(figure.kind()));
        text("role", figure.role() == null ? null : key(figure.role()));
        json.writeNumberField("value", figure.value());
        json.writeStringField("raw", figure.raw());
        text("qualifier", figure.qualifier());
        text("unit", figure.unit());
        json.writeNumberField("page", figure.provenance().page());
        box(figure.provenance().box());
        json.writeStringField("source", figure.provenance().fromTable() ? "table" : "text");
        confidence(figure.provenance().confidence());
        json.writeStringField("rule", figure.provenance().rule());
        json.writeEndObject();
    }

    private void relation(Relation relation) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", key(relation.kind()));
        json.writeNumberField("figure", relation.figure());
        json.writeNumberField("of", relation.of());
        Integer base = relation.base();
        if (base == null) {
            json.writeNullField("base");
        } else {
            json.writeNumberField("base", base);
        }
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("verdict", key(finding.verdict()));
        json.writeStringField("cause", key(finding.cause()));
        json.writeStringField("message", messages.of(finding));
        json.writeNumberField("page", finding.page());
        json.writeNumberField("printed", finding.printed());
        if (finding.expected() == null) {
            json.writeNullField("expected");
        } else {
            json.writeNumberField("expected", finding.expected());
        }
        list("operands", finding.operands(), this::operand);
        json.writeEndObject();
    }

    private void operand(Finding.Operand operand) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", operand.label());
        json.writeStringField("raw", operand.raw());
        json.writeNumberField("value", operand.value());
        json.writeNumberField("page", operand.page());
        box(operand.box());
        json.writeEndObject();
    }
}
