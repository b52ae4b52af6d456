package vn.solieu.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.app.Messages;
import vn.solieu.document.Document;
import vn.solieu.document.Finding;
import vn.solieu.document.Observation;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;
import vn.solieu.intake.Intake;

/** What a run came to, told so that a clerk knows what to look at. */
final class RunSummary {

    /** More lines than this would hide the first. */
    private static final int MOST_LINES = 12;

    /** Figures read less surely are worth a look. */
    private static final double DOUBTFUL = 0.7;

    private final Messages messages;
    private final Intake intake;
    private final Path data;
    private int known;
    private int documents;
    private int pages;
    private int fromTextLayer;
    private int recognised;
    private int withoutPages;
    private int figures;
    private int tables;
    private int doubtful;
    private boolean failed;
    private final List<String> failures = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    RunSummary(Messages messages, Intake intake, Path data) {
        this.messages = messages;
        this.intake = intake;
        this.data = data;
        for (Intake.Rejected rejected : intake.rejected()) {
            failures.add(rejected.name() + ": " + messages.of(rejected.problem()));
            failed = true;
        }
    }

    /** A file whose bytes were read before. */
    void addKnown() {
        known++;
    }

    void add(SourceFile source, Outcome<Document> outcome) {
        for (Problem problem : outcome.problemsMet()) {
            failures.add(source.name() + ": " + messages.of(problem));
            failed = true;
        }
        outcome.result().ifPresent(document -> count(source, document));
    }

    private void count(SourceFile source, Document document) {
        documents++;
        pages += document.pages().size();
        tables += document.tables().size();
        figures += document.observations().size();
        for (PageText page : document.pages()) {
            fromTextLayer += page.source() == PageSource.TEXT_LAYER ? 1 : 0;
            recognised += page.source() == PageSource.OCR ? 1 : 0;
            withoutPages += page.source() == PageSource.DOCUMENT ? 1 : 0;
        }
        for (Observation observation : document.observations()) {
            Double confidence = observation.provenance().confidence();
            doubtful += confidence != null && confidence < DOUBTFUL ? 1 : 0;
        }
        for (Finding finding : document.findings()) {
            findings.add(source.name() + ", " + messages.text("problem.on-page", finding.page(), messages.of(finding)));
        }
    }

    boolean somethingFailed() {
        return failed;
    }

    void print(PrintWriter out) {
        out.println(messages.text("run.summary.title"));
        line(
                out,
                "run.summary.received",
                intake.accepted().size() + intake.rejected().size());
        line(out, "run.summary.read", documents, pages, fromTextLayer, recognised, withoutPages);
        line(out, "run.summary.figures", figures, tables);
        if (known > 0) {
            line(out, "run.summary.again", known);
        }
        if (!intake.skipped().isEmpty()) {
            line(out, "run.summary.skipped", intake.skipped().size());
        }
        if (failures.isEmpty() && findings.isEmpty() && doubtful == 0) {
            line(out, "run.summary.no-look");
        } else {
            out.println(messages.text("run.summary.look"));
            section(out, "run.summary.failed", failures);
            section(out, "run.summary.finding", findings);
            if (doubtful > 0) {
                line(out, "run.summary.doubtful", doubtful);
            }
        }
        line(out, "run.summary.stored", data);
    }

    private void line(PrintWriter out, String key, Object... values) {
        out.println("  " + messages.text(key, values));
    }

    private void section(PrintWriter out, String key, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        line(out, key);
        lines.stream().limit(MOST_LINES).forEach(l -> out.println("    - " + l));
        if (lines.size() > MOST_LINES) {
            out.println("    " + messages.text("run.more", lines.size() - MOST_LINES));
        }
    }
}
