package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Heading;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Period;
import vn.solieu.document.Picture;
import vn.solieu.document.Relation;
import vn.solieu.document.RunningText;
import vn.solieu.document.Table;
import vn.solieu.document.Zone;
import vn.solieu.extraction.figures.ReportContext.Section;
import vn.solieu.language.DateGrammar;

/** Walks through the blocks of a document and keeps in mind what stands above each: headings, and the paragraph that leads in. */
public final class FigureCollector {

    /** Marks of list items, from the upper to the lower: what begins with a mark of a later group lies below one of an earlier. */
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("^(\\d+(\\.\\d+)*[.)]|[a-zđ]\\)|\\*).*"),
            Pattern.compile("^[-–].*"),
            Pattern.compile("^[+•○·].*"));

    /** A section of what is to be done holds targets, which are no figures of what is. */
    private static final Pattern TO_DO = Pattern.compile(
            "(?iuUs).*\\b(nhiệm vụ|phương hướng|công việc|giải pháp|mục tiêu|kế hoạch)\\b.*\\b(thời gian tới|tiếp theo|trọng tâm|sắp tới|tới"
                    + "|năm học \\d|năm \\d|quý|tháng)\\b.*|(?iuUs).*\\b(kiến nghị, đề xuất|đề xuất, kiến nghị|nhiệm vụ trọng tâm|phương hướng, nhiệm vụ|phương hướng|nhiệm vụ,? giải pháp)\\b.*"
                    + "|(?iuUs).*\\b(tập trung|thực hiện|triển khai)( tốt)? (các|một số) (việc|nhiệm vụ|nội dung|công việc|giải pháp)( (sau|trọng tâm|chủ yếu).*)?:$");

    private final TableFigures tables;
    private final ProseFigures prose;
    private final ReportContext context;
    private final boolean reports;

    private final List<Heading> headings = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private String lastLine = "";
    private @Nullable LeadIn leadIn;
    /** Whether a heading says that what is to be done stands below it. */
    private boolean belowToDo;

    /** Whether a paragraph led into a list of what is to be done. */
    private boolean toDo;

    /** A paragraph that ends with a colon, and what it says of the paragraphs below it. */
    private record LeadIn(int level, String text, @Nullable Period time) {}

    /**
     * A collector for one document.
     *
     * @param reports whether its text reports; the text of decisions and rules has norms, which are no figures
     */
    public FigureCollector(TableFigures tables, ProseFigures prose, ReportContext context, boolean reports) {
        this.reports = reports;
        this.tables = tables;
        this.prose = prose;
        this.context = context;
    }

    /** Reads the next block. */
    public void add(Block block) {
        switch (block) {
            case Heading heading -> {
                headings.removeIf(h -> h.level() >= heading.level());
                leadIn = null;
                toDo = false;
                headings.add(heading);
                belowToDo = headings.stream()
                        .anyMatch(h -> TO_DO.matcher(h.text().value()).matches());
                running(heading.text(), heading.page());
            }
            case Paragraph paragraph -> {
                if (paragraph.zone() == Zone.BODY) {
                    running(paragraph.text(), paragraph.page());
                }
            }
            case Table table -> {
                ReportContext here = context.in(new Section(headingTexts(), lastLine, null));
                observations.addAll(tables.read(table, here));
            }
            case Picture _ -> {}
        }
    }

    private void running(RunningText text, int page) {
        int level = levelOf(text.value());
        LeadIn leading = leadIn;
        if (leading != null && level <= leading.level()) {
            leading = null;
            leadIn = null;
        }
        Section section = leading == null
                ? new Section(headingTexts(), "", null)
                : new Section(headingTexts(), leading.text(), leading.time());
        if (reports && !toDo && !belowToDo) {
            ProseFigures.Read read = prose.read(text, page, context.in(section));
            int shift = observations.size();
            read.observations().forEach(this::add);
            read.links().forEach(link -> relations.add(link.moved(shift)));
        }
        lastLine = text.value();
        if (text.value().stripTrailing().endsWith(":")) {
            toDo = TO_DO.matcher(text.value().strip()).matches();
            // A plain paragraph leads into everything below it: its time counts, its words are too far away.
            leadIn = new LeadIn(level, level == 0 ? "" : text.value(), timeIn(text.value()));
        }
    }

    private void add(Observation figure) {
        if (figure.provenance().rule().endsWith(ProseFigures.NOT_OF_SYSTEM)) {
            contrast(figure);
        }
        observations.add(figure);
    }

    /** The same label twice, the second with the note that it is not what the system has: then the first is. */
    private void contrast(Observation counted) {
        int last = observations.size() - 1;
        if (last < 0) {
            return;
        }
        Observation before = observations.get(last);
        if (before.printedLabel().equalsIgnoreCase(counted.printedLabel())
                && before.kind() == ObservationKind.CUMULATIVE) {
            observations.set(last, before.withKind(ObservationKind.SYSTEM));
        }
    }

    private @Nullable Period timeIn(String text) {
        return new ProsePeriods(text, DateGrammar.find(text, context.issued()), null, context.issued()).last();
    }

    /** 0 for a plain paragraph; a higher number lies below a lower one. */
    private static int levelOf(String text) {
        String line = text.strip();
        for (int i = 0; i < LEVELS.size(); i++) {
            if (LEVELS.get(i).matcher(line).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<String> headingTexts() {
        return headings.stream().map(h -> h.text().value()).toList();
    }

    /** All figures, in reading order. */
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** How they belong together, with what is said again. */
    public List<Relation> relations() {
        List<Relation> all = new ArrayList<>(relations);
        Map<List<@Nullable Object>, Integer> first = new HashMap<>();
        for (int i = 0; i < observations.size(); i++) {
            Observation o = observations.get(i);
            if (o.indicatorCode() == null || o.period() == null || o.placeCode() == null) {
                continue;
            }
            List<@Nullable Object> said = new ArrayList<>();
            said.add(o.indicatorCode());
            said.add(o.placeCode());
            said.add(o.period().iso());
            said.add(o.kind());
            Integer before = first.putIfAbsent(said, i);
            if (before != null) {
                all.add(new Relation(Relation.Kind.SAME_AS, i, before, null));
            }
        }
        return all;
    }
}
