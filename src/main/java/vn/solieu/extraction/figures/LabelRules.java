package vn.solieu.extraction.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a number of running text counts, in the forms that reports use again and again: "nhãn: 92.688", "nhãn là 34.415", "584 địa
 * điểm …", "5.554/18.510 máy", "đạt tỷ lệ 30,1%", "(tăng 58 địa điểm so với …)". The forms are tried in order, the surest first; the
 * name of the one that fits is the rule of the figure. A number that fits none is not a figure.
 */
final class LabelRules {

    static final int LONGEST_SUBJECT = 10;

    /** What stands behind a comma and is shorter goes on with what stands before it: "trâu, bò được". */
    private static final int SHORTEST_SUBJECT = 3;

    private static final int LONGEST_LIST_ITEM = 9;
    private static final int LONGEST_LABEL = 14;

    /** Characters between "tăng" and the number of the change. */
    private static final int LONGEST_CHANGE = 40;

    /** Before the number of those for whom or with whom something was done. */
    private static final Pattern BENEFITING = Pattern.compile("(?iuU)(.*\\s)?(cho|với)(\\s(hơn|gần|khoảng|trên))?$");

    /**
     * What a number counts.
     *
     * @param text the words for it
     * @param own those of them that stand beside the number, without what stands above it
     * @param unit its unit of measure, or ""
     * @param rule the form by which it was told
     */
    record Label(String text, String own, String unit, String rule) {}

    private record Rule(String name, Function<Situation, Optional<Label>> form) {}

    private static final List<Rule> RULES = List.of(
            new Rule("ratio-base", RatioForms::base),
            new Rule("percentage", RatioForms::percentage),
            new Rule("colon-label", LabelRules::colonLabel),
            new Rule("label-is", LabelRules::labelIs),
            new Rule("change", LabelRules::change),
            new Rule("place-value", LabelRules::placeValue),
            new Rule("in-brackets", LabelRules::inBrackets),
            new Rule("measured-label", LabelRules::measuredLabel),
            new Rule("number-unit", LabelRules::numberUnit),
            new Rule("label-number", LabelRules::labelNumber),
            new Rule("list-item", LabelRules::listItem),
            new Rule("list-member", LabelRules::listMember));

    private LabelRules() {}

    /** The label by the first rule that fits; empty for a number that measures nothing. */
    static Optional<Label> labelOf(Situation situation) {
        for (Rule rule : RULES) {
            Optional<Label> label = rule.form().apply(situation);
            if (label.isPresent()) {
                String text = label.get().text().strip();
                boolean hasWords = text.chars().anyMatch(Character::isLetter);
                return hasWords
                        ? Optional.of(new Label(
                                text, label.get().own().strip(), label.get().unit(), rule.name()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    // ---- the forms

    private static Optional<Label> colonLabel(Situation s) {
        String topic = s.topic();
        if (!s.mention().afterColon() || topic.isEmpty()) {
            return Optional.empty();
        }
        String after = s.phraseAfter();
        boolean saysLittle = Wording.words(topic) < 3
                && Wording.words(after) > 2
                && !s.unit().isEmpty();
        return label(saysLittle ? topic + " - " + after : topic, s.unit());
    }

    private static Optional<Label> labelIs(Situation s) {
        String own = FigureWords.name(FigureWords.afterJoint(s.before()));
        boolean says = FigureWords.IS.matcher(s.before()).find() && !own.isEmpty() && !FigureWords.isOnlyPlace(own);
        if (!says || FigureWords.NORM.matcher(own).find()) {
            return Optional.empty();
        }
        String label = completed(own, s.known().last());
        return label(s.withTopic(label), label, s.unit());
    }

    /** "(tăng trong ngày 31)", "giảm 40 ha so với tuần trước": a change of the figure before it. */
    private static Optional<Label> change(Situation s) {
        Matcher change = FigureWords.CHANGE.matcher(s.before());
        boolean changes = change.find() && s.before().length() - change.end() <= LONGEST_CHANGE;
        if (!changes || s.before().indexOf(',', change.end()) >= 0) {
            return Optional.empty();
        }
        String own = Wording.named(s.before().substring(change.start()));
        String after = s.phraseAfter();
        boolean namesItself = Wording.words(after) > 2 && !after.matches("(?iU)\\S+( \\S+)? so với.*");
        if (namesItself || s.main().isEmpty()) {
            return label(Wording.join(own, after), s.unit());
        }
        String level = FigureWords.COUNT_WORDS.matcher(s.main()).replaceFirst("");
        return label(Wording.join(level, Wording.join(own, s.restAfter())), s.unit());
    }

    /** "phường Ninh Kiều 9.846 hồ sơ", "xã An Hòa (96 con)": what is counted was said before, here stands only where. */
    private static Optional<Label> placeValue(Situation s) {
        String behindComma = s.before().substring(s.before().lastIndexOf(',') + 1);
        boolean only = FigureWords.isOnlyPlace(s.before()) || FigureWords.isOnlyPlace(behindComma);
        if (!only || s.isNorm()) {
            return Optional.empty();
        }
        String unit = s.unit();
        String rest = s.restAfter();
        if (!rest.isEmpty() && !rest.matches("(?iuU)(và|trong|so|theo|tại)\\b.*")) {
            return Optional.empty();
        }
        String counted = s.known().parent();
        if (counted.isEmpty()) {
            counted = unit.isEmpty() ? s.known().last() : s.known().ofUnit(unit);
        }
        if (!s.topic().isEmpty() && (counted.isEmpty() || !s.known().followsFigure())) {
            counted = s.topic();
        }
        if (counted.isEmpty()) {
            counted = s.known().last();
        }
        return counted.isEmpty() ? Optional.empty() : label(counted, unit);
    }

    private static Optional<Label> inBrackets(Situation s) {
        if (!s.mention().inBracket()) {
            return Optional.empty();
        }
        String unit = s.unit();
        boolean counts = UnitsOfMeasure.countsWholeThings(unit);
        String own = FigureWords.name(s.before());
        String said =
                unit.isEmpty() ? own : counts ? Wording.join(own, s.phraseAfter()) : Wording.join(own, s.restAfter());
        boolean measured = !unit.isEmpty() || FigureWords.STATED.matcher(own).find() || isItem(s, own);
        if (!measured || (said.isEmpty() && s.main().isEmpty())) {
            return label("", "");
        }
        boolean onlyUnit = said.equalsIgnoreCase(unit) || said.isEmpty();
        if (onlyUnit && !s.main().isEmpty()) {
            return label(s.main(), unit);
        }
        boolean saysLittle = Wording.words(said) <= Situation.FEW_WORDS
                && (unit.isEmpty() || !counts)
                && !s.main().isEmpty();
        return label(saysLittle ? Wording.join(s.main(), said) : said, said, unit);
    }

    /** "năng suất bình quân 68,4 tạ/ha": what is measured stands before the number, the unit says nothing of it. */
    private static Optional<Label> measuredLabel(Situation s) {
        String unit = s.unit();
        if (unit.isEmpty() || UnitsOfMeasure.countsWholeThings(unit)) {
            return Optional.empty();
        }
        if (s.isNorm()) {
            return label("", "");
        }
        String before = FigureWords.name(FigureWords.afterJoint(s.before()));
        String deed = FigureWords.deed(before);
        String own = deed.isEmpty() ? before : deed;
        String label = own.isEmpty() ? s.restAfter() : Wording.words(own) < 3 ? Wording.join(own, s.restAfter()) : own;
        if (FigureWords.MONEY_OF.matcher(label).matches() && !s.main().isEmpty()) {
            return label(label + " - " + s.main(), label + " " + s.main(), unit);
        }
        if (unit.indexOf('/') > 0 && Wording.words(label) < Situation.FEW_WORDS) {
            label = Wording.join(label, unit);
        }
        return label(label.isEmpty() ? s.known().ofUnit(unit) : s.withWhole(label), label, unit);
    }

    private static Optional<Label> numberUnit(Situation s) {
        String unit = s.unit();
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        if (s.isNorm()) {
            return label("", "");
        }
        String after = s.phraseAfter();
        String own = s.mention().topic().isEmpty()
                ? FigureWords.name(s.before())
                : FigureWords.name(FigureWords.afterJoint(s.before()));
        String label = Wording.join(FigureWords.deed(own), after);
        String subject = FigureWords.name(own.substring(own.lastIndexOf(',') + 1));
        if (Wording.words(subject) < SHORTEST_SUBJECT) {
            subject = own;
        }
        boolean named = Wording.words(subject) > 1
                && Wording.words(subject) <= LONGEST_SUBJECT
                && !FigureWords.OFFICE_FIRST.matcher(subject).find();
        if (Wording.words(label) <= Situation.FEW_WORDS && named) {
            label = Wording.join(subject, after);
        }
        String topic = s.topic();
        if (named && !FigureWords.STATED.matcher(subject).find() && after.equalsIgnoreCase(unit) && !topic.isEmpty()) {
            return label(topic + " - " + Wording.join(subject, after), label + " " + topic, unit);
        }
        if (isOnly(unit, label) && !own.isEmpty()) {
            label = Wording.join(own, after);
        }
        if (isOnly(unit, label)) {
            return onlyUnit(s, unit, topic);
        }
        if (Wording.words(label) > LONGEST_LABEL) {
            label = label.substring(0, label.length() - after.length()) + Wording.withoutAdjunct(after);
        }
        return label(s.withWhole(s.withTopic(label)), label, unit);
    }

    private static boolean isOnly(String unit, String label) {
        return label.equalsIgnoreCase(unit) || Wording.words(label) < 2;
    }

    /** Nothing but a unit stands beside the number: the topic names it, or the figure before it, or the thing itself is the name. */
    private static Optional<Label> onlyUnit(Situation s, String unit, String topic) {
        if (!topic.isEmpty()) {
            return label(topic, unit);
        }
        if (BENEFITING.matcher(s.mention().lead().stripTrailing()).matches()
                && !s.main().isEmpty()) {
            return label(unit + " - " + s.main(), unit, unit);
        }
        String same = s.known().ofUnit(unit);
        if (!same.isEmpty() && s.known().followsFigure()) {
            return label(same, unit);
        }
        boolean thing = Wording.words(unit) > 1
                && (s.known().followsFigure() || !s.known().whole().isEmpty());
        return label(thing ? unit : "", unit);
    }

    private static Optional<Label> labelNumber(Situation s) {
        String own = FigureWords.name(FigureWords.afterJoint(s.before()));
        boolean ratio = s.mention().base() >= 0;
        boolean stated = FigureWords.STATED.matcher(own).find() && s.after().isEmpty();
        if (ratio && own.isEmpty() && Wording.words(s.phraseAfter()) > 1) {
            return label(s.phraseAfter(), "");
        }
        if (own.isEmpty() || !(ratio || stated) || s.isNorm()) {
            return Optional.empty();
        }
        if (FigureWords.ONLY_DEED.matcher(own).matches() && !s.main().isEmpty()) {
            return label(s.main() + " - " + own, "");
        }
        String label = completed(
                ratio ? own.replaceFirst("(?iU)^(tỷ lệ|tỉ lệ)\\s+", "") : own,
                s.known().last());
        return label(s.withWhole(s.withTopic(label)), label, "");
    }

    /** "Số hồ sơ tiếp nhận theo lĩnh vực: đất đai 624; hộ tịch 538": an item of a list whose topic says what is counted. */
    private static Optional<Label> listItem(Situation s) {
        String topic = s.topic();
        String item = FigureWords.name(s.before());
        boolean measured = FigureWords.STATED.matcher(topic).find()
                || UnitsOfMeasure.namedIn(topic).isPresent();
        if (topic.isEmpty() || !measured || !isItem(s, item)) {
            return Optional.empty();
        }
        return label(
                topic + " - " + item,
                item + " " + topic,
                UnitsOfMeasure.namedIn(topic).orElse(""));
    }

    /** "gồm mầm non 41, tiểu học 32": the next of a list that began with a figure. */
    private static Optional<Label> listMember(Situation s) {
        String item = FigureWords.name(s.before());
        boolean goesOn = s.known().followsFigure() || !s.known().whole().isEmpty();
        if (!goesOn || !isItem(s, item) || s.isNorm()) {
            return Optional.empty();
        }
        String main = s.known().whole().isEmpty() ? s.main() : s.known().whole();
        return label(main.isEmpty() ? item : main + " - " + item, item, "");
    }

    private static boolean isItem(Situation s, String item) {
        return !item.isEmpty()
                && s.after().isEmpty()
                && Wording.words(item) <= LONGEST_LIST_ITEM
                && (item.indexOf(',') < 0 || Wording.words(item) <= Situation.FEW_WORDS)
                && item.chars().anyMatch(Character::isLetter);
    }

    // ---- their parts

    static Optional<Label> label(String text, String unit) {
        return label(text, text, unit);
    }

    private static Optional<Label> label(String text, String own, String unit) {
        return Optional.of(new Label(text, own, unit, ""));
    }

    /** "mũi 2" after "số mũi 1 đã tiêm thực tế" is "số mũi 2 đã tiêm thực tế". */
    private static String completed(String own, String before) {
        Matcher numbered = FigureWords.NUMBERED.matcher(own);
        if (!numbered.matches()) {
            return own;
        }
        Matcher sibling = Pattern.compile("(?iU)\\b" + Pattern.quote(numbered.group(1)) + " \\d+\\b")
                .matcher(before);
        return sibling.find() ? sibling.replaceFirst(numbered.group(1) + " " + numbered.group(2)) : own;
    }
}
