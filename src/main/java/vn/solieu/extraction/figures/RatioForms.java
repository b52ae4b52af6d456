package vn.solieu.extraction.figures;

import java.util.Optional;
import java.util.regex.Matcher;
import vn.solieu.extraction.figures.LabelRules.Label;

/** The forms of {@link LabelRules} for numbers that measure others: percentages, and the bases of ratios. */
final class RatioForms {

    /** Words behind a percentage that say of what it is a share. */
    private static final int LONGEST_SHARE = 8;

    private RatioForms() {}

    /** A base counts everything its part was taken from: what was done to the part is left out. */
    static Optional<Label> base(Situation s) {
        if (s.mention().part() < 0) {
            return Optional.empty();
        }
        String ofPart = undone(s.part());
        boolean same = FigureWords.contains(ofPart, s.unit())
                && !FigureWords.BEGINS_DONE.matcher(ofPart).find();
        boolean said = !s.restAfter().isEmpty();
        String noun = said
                        || (!same
                                && UnitsOfMeasure.countsWholeThings(s.unit())
                                && !s.unit().isEmpty())
                ? undone(s.phraseAfter())
                : ofPart;
        String label = FigureWords.contains(noun.substring(0, Math.min(noun.length(), 8)), "tổng số")
                ? noun
                : "Tổng số " + FigureWords.COUNT_WORDS.matcher(noun).replaceFirst("");
        return LabelRules.label(label, s.unit());
    }

    private static String undone(String phrase) {
        Matcher deed = FigureWords.DONE.matcher(phrase);
        boolean inside = deed.find() && deed.start() > 3;
        return inside ? phrase.substring(0, deed.start()).replaceFirst("[,\\s]+$", "") : phrase;
    }

    /** "đạt tỷ lệ 30,1%", "(95,21%)": a share or a change, told by its own words or by the figure before it. */
    static Optional<Label> percentage(Situation s) {
        if (!s.mention().token().percent()) {
            return Optional.empty();
        }
        String before = s.before();
        String after = s.phraseAfter();
        boolean ofParent = s.mention().inBracket() && !s.known().parent().isEmpty();
        boolean given = FigureWords.RATE_CONTEXT.matcher(before).find()
                || s.mention().afterColon()
                || ofParent
                || (before.isEmpty() && s.known().followsFigure())
                || Wording.words(FigureWords.name(before)) > 1;
        if (!given || s.isNorm()) {
            return LabelRules.label("", "");
        }
        String label = s.mention().afterColon()
                        && FigureWords.RATE.matcher(s.mention().topic()).find()
                ? s.topic()
                : rateIn(before);
        Matcher change = FigureWords.CHANGE.matcher(before);
        if (label.isEmpty() && change.find()) {
            return LabelRules.label(Wording.join(s.main(), Wording.join(change.group(), after)), "%");
        }
        if (!after.isEmpty() && Wording.words(after) <= LONGEST_SHARE) {
            label = Wording.join(label.isEmpty() ? "Tỷ lệ" : label, after);
        }
        if (Wording.words(label) <= Situation.FEW_WORDS) {
            label = Wording.join(
                    label.isEmpty() ? "Tỷ lệ" : label,
                    FigureWords.COUNT_WORDS
                            .matcher(label.isEmpty() ? measured(s) : mainOrTopic(s))
                            .replaceFirst(""));
        }
        return LabelRules.label(label, "%");
    }

    /** What a percentage is the share of: its own subject, else the figure before it. */
    private static String measured(Situation s) {
        String own = FigureWords.name(s.before()).replaceFirst("(?iuU)^riêng\\s+", "");
        boolean subject = Wording.words(own) > 2
                && !FigureWords.OFFICE_FIRST.matcher(own).find()
                && Wording.words(own) <= LabelRules.LONGEST_SUBJECT;
        boolean part = !own.isEmpty() && Wording.words(own) <= 2 && FigureLinks.isPart(s.mention());
        return subject ? own : part ? own + " - " + mainOrTopic(s) : mainOrTopic(s);
    }

    private static String mainOrTopic(Situation s) {
        return s.main().isEmpty() ? s.topic() : s.main();
    }

    private static String rateIn(String before) {
        Matcher rate = FigureWords.RATE.matcher(before);
        int at = -1;
        while (rate.find()) {
            at = rate.start();
        }
        return at < 0 ? "" : FigureWords.name(before.substring(at));
    }
}
