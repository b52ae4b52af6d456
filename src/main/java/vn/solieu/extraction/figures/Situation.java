package vn.solieu.extraction.figures;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number and what is known when its label is asked for.
 *
 * @param mention the number and the words around it
 * @param after the words behind it; those behind the base for the part of a ratio
 * @param part label of the part that is measured on it, or ""
 * @param known labels of the figures before it
 */
record Situation(Mention mention, String after, String part, Known known) {

    /** Such a topic stands before every label, as a platform's name does. */
    private static final int SHORT_TOPIC = 6;

    private static final Pattern COUNT = Pattern.compile("\\s*\\d[\\d.,]*(\\D*)$");

    static final int LONGEST_TOPIC = 16;

    /** A label of so few words says too little by itself. */
    static final int FEW_WORDS = 4;

    /** What the figures before a number are called; every answer is "" when there is none. */
    interface Known {

        /** The last figure outside of brackets. */
        String last();

        /** The last figure of this unit outside of brackets. */
        String ofUnit(String unit);

        /** The number whose bracket it stands in. */
        String parent();

        /** The figure of which it is a part, by its wording. */
        String whole();

        /** Whether the number before it in the same sentence is a figure, so that it may be the next of a list. */
        boolean followsFigure();
    }

    String before() {
        return mention.before();
    }

    /** What an elliptic phrase goes on with. */
    String main() {
        return Optional.of(known.parent())
                .filter(label -> !label.isEmpty())
                .or(() -> Optional.of(known.whole()).filter(label -> !label.isEmpty()))
                .orElseGet(known::last);
    }

    /** The unit of measure behind the number, or "". */
    String unit() {
        return UnitsOfMeasure.startingWith(after).orElse("");
    }

    /** The words behind the number without what leads on to the next. */
    String phraseAfter() {
        return Wording.shortened(Wording.withoutArea(Wording.counted(after)));
    }

    /** The same without the unit of measure. */
    String restAfter() {
        String phrase = phraseAfter();
        return phrase.substring(Math.min(unit().length(), phrase.length())).strip();
    }

    /** What the words before the last colon name, or "" when they are too many to be a name. */
    String topic() {
        // "Tổng số học sinh là 12.450 em: …": of what was counted the name is wanted, without the count.
        String printed = mention.topicNumber() < 0
                ? mention.topic()
                : COUNT.matcher(mention.topic()).replaceFirst("");
        String topic = FigureWords.name(printed);
        return Wording.words(topic) > LONGEST_TOPIC ? "" : topic;
    }

    /** A short label below a topic is a part of the topic, as a header below a header is. */
    String withTopic(String label) {
        String topic = topic();
        boolean saysLittle = Wording.words(label) <= FEW_WORDS || Wording.words(topic) <= SHORT_TOPIC;
        return topic.isEmpty() || !saysLittle || FigureWords.contains(label, topic) ? label : topic + " - " + label;
    }

    /** A short label of a part goes on from what it is a part of. */
    String withWhole(String label) {
        String whole = known.whole();
        boolean saysLittle = Wording.words(label) <= FEW_WORDS;
        return whole.isEmpty() || !saysLittle || FigureWords.contains(whole, label) ? label : whole + " - " + label;
    }

    /** Whether the words before it say what ought to be rather than what is. */
    boolean isNorm() {
        return FigureWords.NORM.matcher(before()).find();
    }
}
