package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Provenance;
import vn.solieu.document.Relation;
import vn.solieu.document.RunningText;
import vn.solieu.extraction.figures.LabelRules.Label;
import vn.solieu.extraction.figures.NumberTokens.Token;
import vn.solieu.language.DateGrammar;
import vn.solieu.language.DateGrammar.FoundDate;
import vn.solieu.language.NumberGrammar;
import vn.solieu.language.NumberGrammar.PrintedNumber;

/** Reads figures of running text, paragraph by paragraph. */
public final class ProseFigures {

    /** Characters; longer ones are columns of numbers run together, and are read piece by piece. */
    private static final int LONGEST_PARAGRAPH = 4000;

    private final IndicatorLabels labels;
    private final ProsePlaces places;

    public ProseFigures(UnitCatalogue units, IndicatorCatalogue indicators) {
        labels = new IndicatorLabels(indicators);
        places = new ProsePlaces(units);
    }

    /**
     * Figures of a paragraph and what they have to do with each other.
     *
     * @param observations in reading order
     * @param links by position in {@code observations}
     */
    public record Read(List<Observation> observations, List<Relation> links) {
        public Read {
            observations = List.copyOf(observations);
            links = List.copyOf(links);
        }

        static final Read NOTHING = new Read(List.of(), List.of());
    }

    /**
     * Reads a paragraph.
     *
     * @param page 1-based page for texts without a place
     * @param context what is known of the report, with the headings above the paragraph and what leads into it
     */
    public Read read(RunningText text, int page, ReportContext context) {
        if (text.value().length() <= LONGEST_PARAGRAPH) {
            return readWhole(text, page, context);
        }
        List<Observation> observations = new ArrayList<>();
        List<Relation> links = new ArrayList<>();
        for (int from = 0; from < text.value().length(); ) {
            int to = Sentences.cutBefore(text.value(), from, LONGEST_PARAGRAPH);
            Read part = readWhole(text.part(from, to), page, context);
            int shift = observations.size();
            observations.addAll(part.observations());
            part.links().forEach(link -> links.add(link.moved(shift)));
            from = to;
        }
        return new Read(observations, links);
    }

    private Read readWhole(RunningText text, int page, ReportContext context) {
        List<FoundDate> dates = DateGrammar.find(text.value(), context.issued());
        List<Token> tokens = NumberTokens.of(text.value(), dates);
        return tokens.isEmpty() ? Read.NOTHING : new Paragraph(text, page, context, dates, tokens).read();
    }

    /** The reading of one paragraph. */
    private final class Paragraph {

        private final RunningText text;
        private final int page;
        private final ReportContext context;
        private final Clauses clauses;
        private final ProsePeriods periods;
        /** By the index of the number; null where it is no figure. */
        private final @Nullable Observation[] figures;

        private final String[] names;
        private final Map<String, String> headOfUnit = new HashMap<>();
        private String head = "";

        Paragraph(RunningText text, int page, ReportContext context, List<FoundDate> dates, List<Token> tokens) {
            this.text = text;
            this.page = page;
            this.context = context;
            this.clauses = new Clauses(text.value(), tokens);
            this.periods =
                    new ProsePeriods(text.value(), dates, context.section().time(context.period()), context.issued());
            this.figures = new Observation[tokens.size()];
            this.names = new String[tokens.size()];
        }

        Read read() {
            List<Mention> mentions = clauses.mentions();
            for (Mention mention : mentions) {
                readOne(mention);
            }
            List<Observation> observations = new ArrayList<>();
            int[] positions = new int[figures.length];
            for (int i = 0; i < figures.length; i++) {
                Observation figure = figures[i];
                positions[i] = figure == null ? -1 : observations.size();
                if (figure != null) {
                    observations.add(figure);
                }
            }
            return new Read(observations, FigureLinks.of(clauses, figures, positions));
        }

        private void readOne(Mention mention) {
            int index = mention.index();
            names[index] = head;
            Mention base = mention.base() < 0 ? mention : clauses.mentions().get(mention.base());
            Situation situation = new Situation(
                    mention,
                    base.after(),
                    mention.part() < 0 ? "" : names[mention.part()],
                    new Before(mention, base.after()));
            Optional<Label> label = LabelRules.labelOf(situation);
            if (label.isEmpty()) {
                return;
            }
            names[index] = label.get().own();
            Observation figure = observation(mention, label.get());
            figures[index] = figure;
            boolean leads = mention.part() < 0
                    && !mention.token().percent()
                    && !mention.inBracket()
                    && !label.get().rule().equals("change");
            if (figure != null && leads) {
                head = names[index];
                headOfUnit.put(figure.unit() == null ? "" : figure.unit(), head);
            }
        }

        /**
         * The number that a bracket speaks of: the one it follows, but for counts behind "đạt tỷ lệ 30%" and for counts in another unit the
         * last one before that they can belong to.
         */
        private int parentOf(Mention mention, String unit) {
            if (mention.parent() < 0) {
                return -1;
            }
            Mention parent = clauses.mentions().get(mention.parent());
            boolean percent = parent.token().percent() && !mention.token().percent();
            boolean otherUnit = !unit.isEmpty()
                    && !mention.token().percent()
                    && !unitOf(mention.parent()).equals(unit);
            if (percent || otherUnit) {
                for (Mention earlier : clauses.earlierInSentence(parent)) {
                    boolean counts = !earlier.token().percent() && earlier.part() < 0;
                    if (counts && (percent || unitOf(earlier.index()).equals(unit))) {
                        return earlier.index();
                    }
                }
            }
            return mention.parent();
        }

        /** What the figures before a number are called. */
        private final class Before implements Situation.Known {

            private final Mention mention;
            private final String unit;

            Before(Mention mention, String after) {
                this.mention = mention;
                this.unit = UnitsOfMeasure.startingWith(after).orElse("");
            }

            @Override
            public String last() {
                return head;
            }

            @Override
            public String ofUnit(String wanted) {
                return headOfUnit.getOrDefault(wanted, "");
            }

            @Override
            public String parent() {
                int parent = parentOf(mention, unit);
                return parent < 0 ? "" : names[parent];
            }

            @Override
            public String whole() {
                int whole = mention.inBracket() ? -1 : FigureLinks.wholeOf(clauses, mention, figures);
                return whole < 0 ? "" : names[whole];
            }

            @Override
            public boolean followsFigure() {
                int previous = clauses.previous(mention);
                return previous >= 0
                        ? figures[previous] != null
                        : mention.inBracket() && mention.parent() >= 0 && figures[mention.parent()] != null;
            }
        }

        private @Nullable Observation observation(Mention mention, Label label) {
            Token token = mention.token();
            Optional<IndicatorMatch> match =
                    labels.match(label.text(), context.section().context());
            String unit = unitOf(mention, label, match);
            Optional<PrintedNumber> number =
                    NumberGrammar.parse(token.number(), unit.isEmpty() || UnitsOfMeasure.countsWholeThings(unit));
            if (number.isEmpty()) {
                return null;
            }
            ProsePlaces.Place place = places.of(mention, context);
            boolean doubtful = number.get().otherReading() != null;
            return new Observation(
                    labels.completed(label.text(), match, unit),
                    label.text(),
                    match.map(m -> m.indicator().code()).orElse(null),
                    place.name(),
                    place.code(),
                    periods.at(token.start()),
                    kindOf(mention, label, match),
                    roleOf(mention, label),
                    number.get().value(),
                    text.value().substring(token.start(), token.end()),
                    qualifier(mention),
                    unit.isEmpty() ? null : unit,
                    new Provenance(
                            context.sha256(),
                            text.pageOf(token.start(), token.end(), page),
                            text.boxOf(token.start(), token.end()),
                            false,
                            text.confidenceOf(token.start(), token.end()),
                            label.rule()
                                    + (doubtful ? ":doubtful-separator" : "")
                                    + (KindRules.saysNotOfSystem(mention.note()) ? NOT_OF_SYSTEM : "")));
        }

        private String unitOf(Mention mention, Label label, Optional<IndicatorMatch> match) {
            if (mention.token().percent()) {
                return "%";
            }
            if (!label.unit().isEmpty()) {
                return label.unit();
            }
            String ofPart = unitOf(mention.part());
            if (!ofPart.isEmpty()) {
                return ofPart;
            }
            return UnitsOfMeasure.countedBy(label.own())
                    .or(() -> match.map(m -> m.indicator().unitOfMeasure()))
                    .or(() -> UnitsOfMeasure.namedIn(label.text()))
                    .orElseGet(() -> unitOf(
                            mention.inBracket() ? mention.parent() : FigureLinks.wholeOf(clauses, mention, figures)));
        }

        /** The unit of a figure read before, or "". */
        private String unitOf(int index) {
            Observation figure = index < 0 ? null : figures[index];
            String unit = figure == null ? null : figure.unit();
            return unit == null ? "" : unit;
        }

        private ObservationKind kindOf(Mention mention, Label label, Optional<IndicatorMatch> match) {
            if (mention.part() >= 0) {
                return ObservationKind.COUNT;
            }
            int wholeAt = mention.inBracket()
                    ? parentOf(mention, label.unit())
                    : FigureLinks.wholeOf(clauses, mention, figures);
            Observation whole = wholeAt < 0 ? null : figures[wholeAt];
            String before = mention.before().substring(mention.before().lastIndexOf(',') + 1) + " " + mention.aside();
            String own = mention.inBracket() ? before + " " + mention.after() : label.own() + " " + before;
            String topic = mention.topic() + " " + context.section().leadIn();
            String lead = mention.lead();
            return KindRules.kindOf(new KindRules.Evidence(
                    mention.token().percent(),
                    own,
                    topic + " " + lead,
                    lead,
                    mention.note(),
                    match.map(m -> m.indicator().kind()).orElse(null),
                    whole == null ? null : whole.kind()));
        }

        private @Nullable ObservationRole roleOf(Mention mention, Label label) {
            if (label.rule().equals("change")) {
                return ObservationRole.DIFFERENCE;
            }
            ObservationRole role = KindRules.roleOf(
                    mention.inBracket() ? mention.before() : label.own(),
                    mention.token().percent());
            return role == null && FigureLinks.isPart(mention) ? ObservationRole.PART : role;
        }

        private @Nullable String qualifier(Mention mention) {
            int start = mention.token().start();
            Matcher qualifier =
                    QUALIFIER.matcher(text.value().substring(Math.max(0, start - LONGEST_QUALIFIER), start));
            return qualifier.find() ? qualifier.group(1).toLowerCase(Locale.ROOT) : null;
        }
    }

    /** Ending of the rule of a figure behind which a note says that the system has another. */
    static final String NOT_OF_SYSTEM = ":not-of-system";

    /** Characters before a number among which a qualifier stands, with the word before it. */
    private static final int LONGEST_QUALIFIER = 40;

    private static final Pattern QUALIFIER =
            Pattern.compile("(?iU)\\b(hơn|gần|khoảng|trên|dưới|ước|ước khoảng|ít nhất|xấp xỉ|trên dưới)\\s+$");
}
