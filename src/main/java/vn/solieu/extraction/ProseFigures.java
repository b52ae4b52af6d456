package vn.solieu.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.Period;
import vn.solieu.document.Provenance;
import vn.solieu.document.RunningText;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.NumberTokens.Token;
import vn.solieu.language.DateGrammar;
import vn.solieu.language.NumberGrammar;

/**
 * Reads figures of running text. What a number counts is said by the words around it, in a few forms that reports use again and again:
 * "nhãn: 92.688", "nhãn là 34.415", "584 địa điểm …", "5.554/18.510 máy", "đạt tỷ lệ 30,1%", "(tăng 58 địa điểm so với …)".
 */
final class ProseFigures {

    /** What a number counts, and by which form that was told. */
    private record Reading(String label, String group, String rule, String unit) {}

    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(nang|va|trong do|voi|co|dat|gom|hien tai|hien nay|den nay|cu the|ket qua|qua do|tren dia ban|trong so do|bao gom|nhu|cac|ma|nguoc lai)\\b[,:]?\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "[\\s,]*\\b(la|co|dat|khoang|khoan|hon|gan|tren|voi|gom|chi|chi dat|dat ty le|den|bang|cho|va|chiem|nhu|tu|len)$");
    private static final Pattern VERB = Pattern.compile(
            "\\b(da|trong ngay|trong tuan|to chuc|tien hanh|tiep nhan|kiem tra|phat hanh|lap dat|xu phat|ho tro|tang|giam|tao moi|quet moi"
                    + "|nhan moi|xu ly|phan cong|lap bien ban|nhac nho|dang ky|cai dat|thu hoach|gieo|tiem|cap|giai quyet|tra|so|tong|luot|ca"
                    + "|luy ke|con|chua|moi)\\b");
    private static final Pattern RATE = Pattern.compile("\\b(ty le|ti le|tien do)\\b");
    private static final Pattern RATE_CONTEXT =
            Pattern.compile("\\b(ty le|ti le|tien do|dat|chiem|bang|khoang|tang|giam|con)\\b");
    private static final Pattern STATED = Pattern.compile(
            "\\b(so|tong|ca|luot|tu vong|khoi benh|luy ke|xuat vien|ket thuc|tang|giam|moi|chua|con|da|dien tich|san luong|nang suat|von|thu"
                    + "|chi|xet nghiem|mui)\\b");
    private static final Pattern NUMBERED = Pattern.compile("^(?:số )?(\\p{L}+) (\\d+)$");

    /** A label of so few words says too little by itself. */
    private static final int FEW_WORDS = 4;

    /** A verb phrase is this long at most; before it stands who did it. */
    private static final int LONGEST_VERB_PHRASE = 9;

    private final IndicatorCatalogue indicators;

    ProseFigures(IndicatorCatalogue indicators) {
        this.indicators = indicators;
    }

    List<Observation> read(RunningText text, int page, ReportContext context, List<String> headings) {
        List<DateGrammar.FoundDate> dates = DateGrammar.find(text.value(), context.issued());
        List<Token> tokens = NumberTokens.of(text.value(), dates);
        if (tokens.isEmpty()) {
            return List.of();
        }
        Clauses clauses = new Clauses(text.value(), tokens);
        List<Observation> observations = new ArrayList<>();
        String[] labels = new String[tokens.size()];
        String head = "";
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int part = clauses.partOf(i);
            Reading reading = part >= 0
                    ? new Reading(baseLabel(labels[part], clauses.right(i)), "", "ratio-base", "")
                    : reading(clauses, i, head);
            labels[i] = reading == null ? head : reading.label();
            if (reading == null) {
                continue;
            }
            Optional<Observation> observation = observation(text, dates, clauses, i, reading, page, context, headings);
            observation.ifPresent(observations::add);
            if (observation.isPresent() && part < 0 && !token.percent() && !clauses.inBrackets(i)) {
                head = observation.get().indicator();
            }
        }
        return observations;
    }

    /** A base counts everything its part was taken from: what was done to the part is left out. */
    private static String baseLabel(String partLabel, String right) {
        String noun = words(right) > 1 ? beforeDeed(right) : beforeDeed(partLabel);
        return VietnameseLetters.bare(noun).startsWith("tong so")
                ? noun
                : "Tổng số " + noun.replaceFirst("(?iu)^số\\s+", "");
    }

    private static String beforeDeed(String phrase) {
        Matcher deed = Pattern.compile("\\b(da|cai dat|duoc|dang ky|dat|chiem|theo|qua)\\b")
                .matcher(VietnameseLetters.bare(phrase));
        return deed.find() && deed.start() > 3
                ? phrase.substring(0, deed.start()).replaceFirst("[,\\s]+$", "")
                : phrase;
    }

    private static int words(String phrase) {
        return phrase.isBlank() ? 0 : phrase.strip().split("\\s+").length;
    }

    private @Nullable Reading reading(Clauses clauses, int index, String head) {
        Token token = clauses.token(index);
        int base = clauses.baseOf(index);
        boolean numerator = base >= 0;
        String left = clauses.left(index);
        String right = tidyRight(clauses.right(numerator ? base : index));
        String group = tidy(clauses.colonLabel(index));
        if (token.percent()) {
            return percentReading(left, right, group, head);
        }
        String unit = UnitsOfMeasure.startingWith(right).orElse("");
        String own = tidy(left);
        if (right.isEmpty() && (own.isEmpty() || clauses.leftIsOnlyPlace(index))) {
            own = tidy(clauses.leftBeyondPlace(index));
        }
        if (clauses.directlyAfterColon(index) && !group.isEmpty()) {
            return new Reading(group, group, "colon-label", unit);
        }
        String leftBare = VietnameseLetters.bare(left).strip();
        if (leftBare.matches("(?s).*\\bla( khoang| hon| gan)?$") && !own.isEmpty()) {
            return new Reading(completed(own, head), group, "label-is", unit);
        }
        if (clauses.inBrackets(index)) {
            return bracketReading(own, right, unit, group, head);
        }
        if (!unit.isEmpty()) {
            String label = join(verbs(own), right);
            return label.equalsIgnoreCase(unit) || words(label) < 2
                    ? null
                    : new Reading(label, group, numerator ? "ratio-part" : "number-unit", unit);
        }
        boolean stated = STATED.matcher(VietnameseLetters.bare(own)).find();
        if (!own.isEmpty() && (numerator || (stated && right.isEmpty()))) {
            return new Reading(completed(own, head), group, numerator ? "ratio-part" : "label-number", unit);
        }
        return null;
    }

    /** "mũi 2" after "số mũi 1 đã tiêm thực tế" is "số mũi 2 đã tiêm thực tế". */
    private static String completed(String own, String before) {
        Matcher numbered = NUMBERED.matcher(own);
        if (!numbered.matches()) {
            return own;
        }
        Matcher sibling = Pattern.compile("\\b" + Pattern.quote(numbered.group(1)) + " \\d+\\b")
                .matcher(before);
        return sibling.find() ? sibling.replaceFirst(numbered.group(1) + " " + numbered.group(2)) : own;
    }

    private static @Nullable Reading bracketReading(String own, String right, String unit, String group, String head) {
        String said = unit.isEmpty() ? own : join(own, right);
        boolean measured =
                !unit.isEmpty() || STATED.matcher(VietnameseLetters.bare(own)).find();
        if (!measured || said.isEmpty()) {
            return null;
        }
        boolean tooShort = words(said) <= FEW_WORDS && unit.isEmpty();
        return new Reading(tooShort && !head.isEmpty() ? head + " " + said : said, group, "in-brackets", unit);
    }

    private static @Nullable Reading percentReading(String left, String right, String group, String head) {
        String bare = VietnameseLetters.bare(left);
        if (!RATE_CONTEXT.matcher(bare).find()) {
            return null;
        }
        String label = "Tỷ lệ";
        Matcher rate = RATE.matcher(bare);
        int at = -1;
        while (rate.find()) {
            at = rate.start();
        }
        if (at >= 0) {
            label = tidy(left.substring(at));
        }
        String rightBare = VietnameseLetters.bare(right);
        if (rightBare.startsWith("tren ") || rightBare.startsWith("so ") || rightBare.startsWith("ke hoach")) {
            label = join(label, right);
        }
        if (words(label) <= FEW_WORDS) {
            String main = head.isEmpty() ? group : head;
            label = join(label.isEmpty() ? "Tỷ lệ" : label, main.replaceFirst("(?iu)^(tổng số|số)\\s+", ""));
        }
        return new Reading(label, group, "percentage", "%");
    }

    private static String verbs(String own) {
        String bare = VietnameseLetters.bare(own);
        Matcher verb = VERB.matcher(bare);
        while (verb.find()) {
            String phrase = own.substring(verb.start());
            if (words(phrase) <= LONGEST_VERB_PHRASE) {
                return phrase;
            }
        }
        return "";
    }

    private static String join(String a, String b) {
        return a.isEmpty() ? b.strip() : (a + " " + b).strip();
    }

    /** The phrase after a number, without what leads over to the next. */
    private static String tidyRight(String phrase) {
        String text = phrase;
        for (Matcher tail = TAIL.matcher(VietnameseLetters.bare(text)); tail.find() && tail.start() > 0; ) {
            text = text.substring(0, tail.start()).strip();
            tail = TAIL.matcher(VietnameseLetters.bare(text));
        }
        return text.replaceFirst("[,\\s]+$", "");
    }

    /** The phrase without the small words before and after what it names. */
    private static String tidy(String phrase) {
        String text =
                phrase.strip().replaceFirst("^[-+*•–]\\s*", "").replaceFirst("^\\d{1,2}(\\.\\d{1,2})*[.)]\\s*", "");
        boolean changed = true;
        while (changed) {
            String bare = VietnameseLetters.bare(text);
            Matcher before = CONNECTIVE.matcher(bare);
            Matcher after = TAIL.matcher(bare);
            if (before.find() && before.end() < text.length()) {
                text = text.substring(before.end()).strip();
            } else if (after.find() && after.start() > 0) {
                text = text.substring(0, after.start()).strip();
            } else if (bare.matches("co|la|dat|voi|va|hon|gan|khoang|nang|gom")) {
                text = "";
            } else {
                changed = false;
            }
        }
        return text.replaceFirst("[,\\s]+$", "");
    }

    private Optional<Observation> observation(
            RunningText text,
            List<DateGrammar.FoundDate> dates,
            Clauses clauses,
            int index,
            Reading reading,
            int page,
            ReportContext context,
            List<String> headings) {
        Token token = clauses.token(index);
        String label = reading.label();
        if (label.isBlank() || label.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Optional<IndicatorMatch> match = indicators.match(label, headings);
        String unit = !reading.unit().isEmpty()
                ? reading.unit()
                : match.map(m -> m.indicator().unitOfMeasure()).orElse("");
        Optional<NumberGrammar.PrintedNumber> number = NumberGrammar.parse(
                token.printed() + (token.percent() ? "%" : ""),
                unit.isEmpty() || UnitsOfMeasure.countsWholeThings(unit));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String rule = number.get().otherReading() == null ? reading.rule() : reading.rule() + ":doubtful-separator";
        return Optional.of(new Observation(
                label,
                match.map(m -> m.indicator().code()).orElse(null),
                context.unitName(),
                context.unit() == null ? null : context.unit().code(),
                periodAt(text.value(), dates, token, context),
                kindOf(
                        clauses,
                        index,
                        reading,
                        match.map(m -> m.indicator().kind()).orElse(null)),
                KindRules.roleOf(label),
                number.get().value(),
                text.value().substring(token.start(), token.end()),
                unit.isEmpty() ? null : unit,
                new Provenance(
                        context.sha256(),
                        text.pageOf(token.start(), token.end(), page),
                        text.boxOf(token.start(), token.end()),
                        false,
                        text.confidenceOf(token.start(), token.end()),
                        rule)));
    }

    private static ObservationKind kindOf(
            Clauses clauses, int index, Reading reading, @Nullable ObservationKind usual) {
        if (reading.rule().startsWith("ratio-base")) {
            return ObservationKind.COUNT;
        }
        String lead = clauses.sentenceLead(index);
        boolean bracketed = clauses.inBrackets(index);
        String own = bracketed ? reading.label() : reading.label() + " " + clauses.leftWithBrackets(index);
        return KindRules.kindOf(clauses.token(index).percent(), own, reading.group() + " " + lead, usual);
    }

    /** The last "tính đến ngày …" before the number, else the report's own time. */
    private static @Nullable Period periodAt(
            String text, List<DateGrammar.FoundDate> dates, Token token, ReportContext context) {
        Period period = context.period();
        for (DateGrammar.FoundDate date : dates) {
            Period found = date.period();
            if (found == null || date.end() > token.start()) {
                continue;
            }
            String before = VietnameseLetters.bare(text.substring(Math.max(0, date.start() - 16), date.start()));
            boolean upTo = before.matches("(?s).*\\b(tinh den|den)\\s*(het\\s*)?(ngay\\s*)?$");
            boolean notLater = context.issued() == null
                    || !found.end().isAfter(context.issued().plusDays(1));
            if (upTo && notLater) {
                period = found;
            }
        }
        return period;
    }
}
