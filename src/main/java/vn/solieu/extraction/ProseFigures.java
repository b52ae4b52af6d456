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

    /** A number without any of these forms is not taken for a figure. */
    private record Reading(String label, String group, String rule, String unit) {}

    private static final Pattern RATIO_JOINT = Pattern.compile("\\s*(\\([^()]*\\))?\\s*/\\s*");
    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(nang|va|trong do|voi|co|da co|dat|gom|hien tai|hien nay|den nay|cu the|ket qua|qua do|tren dia ban|trong so do|bao gom|nhu|cac|ma)\\b[,:]?\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "[\\s,]*\\b(la|co|dat|duoc|khoang|hon|gan|tren|voi|gom|chi|chi dat|dat ty le|den|bang|cho|voi tong so tien la)$");
    private static final Pattern VERB = Pattern.compile(
            "\\b(trong ngay|trong tuan|to chuc|tiep nhan|kiem tra|phat hanh|lap dat|xu phat|ho tro|tang|giam|tao moi|quet moi|nhan moi|xu ly"
                    + "|phan cong|lap bien ban|nhac nho|dang ky|cai dat|thu hoach|gieo|tiem|cap|giai quyet|tra|so|tong|luot|ca|luy ke|con|chua)\\b");
    private static final Pattern RATE = Pattern.compile("\\b(ty le|ti le|tien do)\\b");
    private static final Pattern RATE_CONTEXT =
            Pattern.compile("\\b(ty le|ti le|tien do|dat|chiem|bang|khoang|tang|giam)\\b");
    private static final Pattern STATED = Pattern.compile(
            "\\b(so|tong|ca|luot|tu vong|khoi benh|luy ke|xuat vien|ket thuc|tang|giam|moi|chua|con|da|dien tich|san luong|nang suat|von|thu|chi)\\b");

    private final IndicatorCatalogue indicators;

    ProseFigures(IndicatorCatalogue indicators) {
        this.indicators = indicators;
    }

    List<Observation> read(RunningText text, int page, ReportContext context, List<String> headings) {
        List<Token> tokens = NumberTokens.of(text.value(), context.issued());
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
            Reading reading =
                    part >= 0 ? new Reading(baseLabel(labels[part]), "", "ratio-base", "") : reading(clauses, i, head);
            labels[i] = reading == null ? head : reading.label();
            if (reading == null) {
                continue;
            }
            Optional<Observation> observation =
                    observation(text, token, reading, part >= 0, page, context, headings, clauses);
            observation.ifPresent(observations::add);
            if (observation.isPresent() && part < 0 && !token.percent() && !clauses.inBrackets(i)) {
                head = observation.get().indicator();
            }
        }
        return observations;
    }

    /** A base counts everything its part was taken from: what was done to the part is left out. */
    private static String baseLabel(String partLabel) {
        String bare = VietnameseLetters.bare(partLabel);
        Matcher done = Pattern.compile("\\b(da|cai dat|duoc|dang ky)\\b").matcher(bare);
        String noun = done.find() && done.start() > 3
                ? partLabel.substring(0, done.start()).strip()
                : partLabel;
        return VietnameseLetters.bare(noun).startsWith("tong so")
                ? noun
                : "Tổng số " + noun.replaceFirst("(?iu)^số\\s+", "");
    }

    private @Nullable Reading reading(Clauses clauses, int index, String head) {
        Token token = clauses.token(index);
        int base = clauses.baseOf(index);
        boolean numerator = base >= 0;
        String left = clauses.left(index);
        String right = clauses.right(numerator ? base : index);
        String group = clauses.colonLabel(index);
        if (token.percent()) {
            return percentReading(left, right, group, head);
        }
        String unit = UnitsOfMeasure.startingWith(right).orElse("");
        String own = tidy(left);
        boolean afterColon = clauses.directlyAfterColon(index);
        if (afterColon && !group.isEmpty()) {
            return new Reading(group, group, "colon-label", unit);
        }
        String leftBare = VietnameseLetters.bare(left).strip();
        if (leftBare.matches("(?s).*\\bla( khoang| hon| gan)?$") && !own.isEmpty()) {
            return new Reading(own, group, "label-is", unit);
        }
        if (clauses.inBrackets(index)) {
            return bracketReading(own, right, unit, group, head);
        }
        if (!unit.isEmpty()) {
            return new Reading(join(verbs(own), right), group, "number-unit", unit);
        }
        if (!own.isEmpty()
                && (numerator || STATED.matcher(VietnameseLetters.bare(own)).find())) {
            String noun = numerator && UnitsOfMeasure.startingWith(right).isPresent() ? join(own, right) : own;
            return new Reading(noun, group, numerator ? "ratio-part" : "label-number", unit);
        }
        return null;
    }

    private static @Nullable Reading bracketReading(String own, String right, String unit, String group, String head) {
        String said = unit.isEmpty() ? own : join(own, right);
        boolean measured =
                !unit.isEmpty() || STATED.matcher(VietnameseLetters.bare(own)).find();
        if (!measured || said.isEmpty()) {
            return null;
        }
        boolean short_ = said.split(" ").length < 5 && unit.isEmpty();
        return new Reading(short_ && !head.isEmpty() ? head + " " + said : said, group, "in-brackets", unit);
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
        if (VietnameseLetters.bare(right).startsWith("tren ")
                || VietnameseLetters.bare(right).startsWith("so ")) {
            label = join(label, right);
        }
        if (label.split(" ").length <= 3) {
            String main = head.isEmpty() ? group : head;
            label = join(label.isEmpty() ? "Tỷ lệ" : label, main.replaceFirst("(?iu)^(tổng số|số)\\s+", ""));
        }
        return new Reading(label, group, "percentage", "%");
    }

    private static String verbs(String own) {
        Matcher verb = VERB.matcher(VietnameseLetters.bare(own));
        return verb.find() ? own.substring(verb.start()) : "";
    }

    private static String join(String a, String b) {
        return a.isEmpty() ? b.strip() : (a + " " + b).strip();
    }

    /** The phrase without the small words before and after what it names. */
    private static String tidy(String phrase) {
        String text = phrase.strip().replaceFirst("^[-+*•–]\\s*", "");
        boolean changed = true;
        while (changed) {
            String bare = VietnameseLetters.bare(text);
            Matcher before = CONNECTIVE.matcher(bare);
            Matcher after = TAIL.matcher(bare);
            if (before.find() && before.end() < text.length()) {
                text = text.substring(before.end()).strip();
            } else if (after.find() && after.start() > 0) {
                text = text.substring(0, after.start()).strip();
            } else if (bare.equals("co") || bare.equals("la") || bare.equals("dat")) {
                text = "";
            } else {
                changed = false;
            }
        }
        return text.replaceFirst("[,\\s]+$", "");
    }

    private Optional<Observation> observation(
            RunningText text,
            Token token,
            Reading reading,
            boolean base,
            int page,
            ReportContext context,
            List<String> headings,
            Clauses clauses) {
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
        ObservationKind usual = match.map(m -> m.indicator().kind()).orElse(null);
        String group = reading.group() + " " + clauses.sentenceLead(token);
        ObservationKind kind = base ? ObservationKind.COUNT : KindRules.kindOf(token.percent(), label, group, usual);
        String raw = text.value().substring(token.start(), token.end());
        String rule = number.get().otherReading() == null ? reading.rule() : reading.rule() + ":doubtful-separator";
        return Optional.of(new Observation(
                label,
                match.map(m -> m.indicator().code()).orElse(null),
                context.unitName(),
                context.unit() == null ? null : context.unit().code(),
                periodAt(text.value(), token, context),
                kind,
                KindRules.roleOf(label),
                number.get().value(),
                raw,
                unit.isEmpty() ? null : unit,
                new Provenance(
                        context.sha256(),
                        text.pageOf(token.start(), token.end(), page),
                        text.boxOf(token.start(), token.end()),
                        false,
                        text.confidenceOf(token.start(), token.end()),
                        rule)));
    }

    /** The last "tính đến ngày …" before the number, else the report's own time. */
    private static @Nullable Period periodAt(String text, Token token, ReportContext context) {
        Period period = context.period();
        for (DateGrammar.FoundDate date : DateGrammar.find(text, context.issued())) {
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

    /** The parts of a text around its numbers. */
    private static final class Clauses {
        private final String text;
        private final List<Token> tokens;

        Clauses(String text, List<Token> tokens) {
            this.text = text;
            this.tokens = tokens;
        }

        Token token(int index) {
            return tokens.get(index);
        }

        /** The number of which this one is the base, "5.554/18.510", also with a bracket between them; -1 for none. */
        int partOf(int index) {
            for (int before = index - 1; before >= Math.max(0, index - 3); before--) {
                boolean apart = RATIO_JOINT.matcher(between(before, index)).matches();
                if (apart && !tokens.get(before).percent() && !inBrackets(before)) {
                    return before;
                }
            }
            return -1;
        }

        /** The base of this number; -1 for none. */
        int baseOf(int index) {
            for (int next = index + 1; next < Math.min(tokens.size(), index + 4); next++) {
                if (partOf(next) == index) {
                    return next;
                }
            }
            return -1;
        }

        private String between(int a, int b) {
            return text.substring(tokens.get(a).end(), tokens.get(b).start());
        }

        /** Whether an opened bracket is not closed before the number. */
        boolean inBrackets(int index) {
            int start = tokens.get(index).start();
            int open = text.lastIndexOf('(', start - 1);
            return open >= 0 && text.indexOf(')', open) > start;
        }

        /** The words before a number, back to the beginning of its clause; brackets that were closed are left out. */
        String left(int index) {
            int start = tokens.get(index).start();
            int at = start - 1;
            int depth = 0;
            int comma = -1;
            while (at >= 0) {
                char c = text.charAt(at);
                if (c == ')') {
                    depth++;
                } else if (c == '(') {
                    if (depth == 0) {
                        break;
                    }
                    depth--;
                } else if (depth == 0 && endsClause(at)) {
                    break;
                } else if (depth == 0 && comma < 0 && c == ',' && isBoundary(at)) {
                    String since = VietnameseLetters.bare(text.substring(at + 1, start))
                            .strip();
                    if (since.split(" ").length >= 2
                            && !CONNECTIVE.matcher(since + " ").matches()
                            && !since.matches(".*\\bco$")) {
                        comma = at;
                        break;
                    }
                } else if (depth == 0 && endsNumber(at + 1)) {
                    break;
                }
                at--;
            }
            String clause = text.substring((comma >= 0 ? comma : at) + 1, start);
            return clause.replaceAll("\\([^()]*\\)\\s*", "").strip();
        }

        private boolean endsNumber(int position) {
            for (Token token : tokens) {
                if (token.end() == position) {
                    return true;
                }
            }
            return false;
        }

        /** A full stop, semicolon or colon that is not inside a number or a time. */
        private boolean endsClause(int at) {
            char c = text.charAt(at);
            return (c == '.' || c == ';' || c == ':') && isBoundary(at);
        }

        private boolean isBoundary(int at) {
            return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        }

        /** The words after a number up to the end of its clause; a bracket directly after it is stepped over. */
        String right(int index) {
            int from = tokens.get(index).end();
            int at = from;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '(') {
                int close = text.indexOf(')', at);
                at = close < 0 ? text.length() : close + 1;
            }
            int begin = at;
            int limit = index + 1 < tokens.size() ? Math.max(begin, nextStart(index, begin)) : text.length();
            while (at < limit) {
                char c = text.charAt(at);
                if (c == '(' || c == ')' || (c == ',' && isBoundary(at)) || endsClause(at)) {
                    break;
                }
                at++;
            }
            String phrase = text.substring(begin, at).strip();
            return phrase.startsWith("/") ? "" : phrase;
        }

        private int nextStart(int index, int begin) {
            for (int next = index + 1; next < tokens.size(); next++) {
                if (tokens.get(next).start() >= begin) {
                    return tokens.get(next).start();
                }
            }
            return text.length();
        }

        /** The words before the last colon of the sentence, which name what follows it. */
        String colonLabel(int index) {
            int start = tokens.get(index).start();
            int sentence = sentenceStart(start);
            int colon = -1;
            for (int at = sentence; at < start; at++) {
                if (text.charAt(at) == ':' && isBoundary(at)) {
                    colon = at;
                }
            }
            if (colon < 0) {
                return "";
            }
            int from = sentence;
            for (int at = colon - 1; at >= sentence; at--) {
                if (text.charAt(at) == ';' && isBoundary(at)) {
                    from = at + 1;
                    break;
                }
            }
            return tidy(
                    text.substring(from, colon).replaceAll("\\([^()]*\\)", "").strip());
        }

        boolean directlyAfterColon(int index) {
            String before = VietnameseLetters.bare(text.substring(
                            sentenceStart(tokens.get(index).start()),
                            tokens.get(index).start()))
                    .stripTrailing();
            return before.matches("(?s).*:\\s*(hon|gan|khoang|tren|co|dat)?$");
        }

        private int sentenceStart(int position) {
            for (int at = position - 1; at > 0; at--) {
                if (text.charAt(at) == '.' && isBoundary(at) && !isListNumber(at)) {
                    return at + 1;
                }
            }
            return 0;
        }

        /** The full stop of "1." or "TP." ends no sentence. */
        private boolean isListNumber(int at) {
            int word = text.lastIndexOf(' ', at - 1) + 1;
            String last = text.substring(word, at);
            return last.matches("\\d{1,2}(\\.\\d+)*|[IVX]+|TP|TT|P|X|H|Q|TX");
        }

        /** The beginning of the sentence up to the number: what it says of the source of its numbers. */
        String sentenceLead(Token token) {
            return text.substring(sentenceStart(token.start()), token.start());
        }
    }
}
