package vn.solieu.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The indicators whose wordings come nearest to a label that means none of them: suggestions for people, who decide.
 *
 * <p>A wording is near when it shares the words that few indicators have. Words that lost their marks or a letter
 * count for less. Safe for use by several threads.
 */
public final class NearestIndicators {

    /** "chưa cập nhật" is seldom said of what was entered. */
    private static final double OTHER_DECISIVE_WORD = 0.6;

    /** A share is seldom meant by a label that does not say so. */
    private static final double OTHER_SHARE = 0.4;

    /** Units are printed loosely: "lượt", "lượt người". */
    private static final double OTHER_UNIT = 0.85;

    /** Areas, weights and money are no counts of anything else. */
    private static final double OTHER_MEASURE = 0.5;

    private static final Set<String> MEASURES =
            Set.of("ha", "tấn", "tạ/ha", "kg", "km", "m2", "m3", "đồng", "triệu đồng", "tỷ đồng");

    /** A short wording whose context is not in the label may stand below another one. */
    private static final double WITHOUT_CONTEXT = 0.85;

    /** A word that nearly every wording of an indicator has is what it is about: without it something else is meant. */
    private static final double MISSING_ESSENTIAL = 0.6;

    /** Nearly every wording: one of five may leave a word out. */
    private static final double ESSENTIAL = 0.8;

    /** Neighbouring words in the same order say more than the same words: so much of the nearness is theirs. */
    private static final double ORDER = 0.2;

    /** So many words tell labels apart and can be typed. */
    private static final int WORDS_OF_CODE = 5;

    /** Less than this is chance. */
    private static final double LEAST = 0.15;

    private final PhraseFolding folding;
    private final Map<String, Indicator> byCode;
    private final List<Wording> wordings = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Set<String>> essentials;

    /**
     * A phrase or name of an indicator.
     *
     * @param words folded
     * @param contexts folded headings that it needs; empty for none
     */
    record Wording(String code, String written, List<String> words, List<List<String>> contexts) {}

    NearestIndicators(PhraseFolding folding, PhraseIndex phrases, Map<String, Indicator> byCode) {
        this.folding = folding;
        this.byCode = byCode;
        for (PhraseIndex.Phrase phrase : phrases.all()) {
            wordings.add(new Wording(phrase.entry().code(), phrase.written(), phrase.words(), phrase.contexts()));
        }
        byCode.values().forEach(indicator -> {
            List<String> words = folding.fold(indicator.vietnamese());
            if (!words.isEmpty()) {
                wordings.add(new Wording(indicator.code(), indicator.vietnamese(), words, List.of()));
            }
        });
        weigh();
        essentials = essentials(wordings);
    }

    /** For each indicator the words that nearly all its wordings have. */
    private static Map<String, Set<String>> essentials(List<Wording> wordings) {
        Map<String, List<Wording>> byIndicator = new HashMap<>();
        wordings.forEach(wording -> byIndicator
                .computeIfAbsent(wording.code(), _ -> new ArrayList<>())
                .add(wording));
        Map<String, Set<String>> essentials = new HashMap<>();
        byIndicator.forEach((code, own) -> {
            Map<String, Integer> counts = new HashMap<>();
            own.forEach(wording -> new HashSet<>(wording.words()).forEach(word -> counts.merge(word, 1, Integer::sum)));
            counts.values().removeIf(count -> count < ESSENTIAL * own.size());
            essentials.put(code, Set.copyOf(counts.keySet()));
        });
        return essentials;
    }

    /** A word weighs the more the fewer indicators have it. */
    private void weigh() {
        Map<String, Set<String>> indicators = new HashMap<>();
        for (Wording wording : wordings) {
            for (String word : wording.words()) {
                indicators.computeIfAbsent(word, _ -> new HashSet<>()).add(wording.code());
            }
        }
        indicators.forEach((word, codes) -> weights.put(word, Math.log(1 + byCode.size() / (double) codes.size())));
    }

    /** The words by which labels are one label: without case, fillers and spelling; the printed ones if all are fillers. */
    public String key(String label) {
        List<String> words = LabelMatcher.wordsOf(label, folding);
        return String.join(" ", words.isEmpty() ? PhraseFolding.words(label) : words);
    }

    /**
     * A code for an indicator that a label would need: the topic and the first words of the label without marks.
     *
     * @param topic of the nearest indicator; empty when none is near
     * @return empty when the label has fillers alone, so that no phrase can be made of it
     */
    public String proposedCode(String label, String topic) {
        List<String> words = folding.fold(label).stream()
                .map(WordLikeness::bare)
                .filter(word -> word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
                .limit(WORDS_OF_CODE)
                .toList();
        return words.isEmpty() ? "" : (topic.isEmpty() ? "own" : topic) + "." + String.join("-", words);
    }

    /**
     * The nearest indicators, the nearest first; none where only chance words agree.
     *
     * @param label as printed
     * @param unit the unit of measure printed with it; null when there is none
     * @param most how many at most
     */
    public List<IndicatorSuggestion> of(String label, @Nullable String unit, int most) {
        return of(label, unit, most, wordings, essentials);
    }

    /** The nearest indicators by the wordings that are wanted, as if there were no others. */
    List<IndicatorSuggestion> of(String label, @Nullable String unit, int most, Predicate<Wording> wanted) {
        List<Wording> some = wordings.stream().filter(wanted).toList();
        return of(label, unit, most, some, essentials(some));
    }

    private List<IndicatorSuggestion> of(
            String label, @Nullable String unit, int most, List<Wording> some, Map<String, Set<String>> essential) {
        Words printed = new Words(LabelMatcher.wordsOf(label, folding));
        List<String> printedUnit = unit == null ? List.of() : PhraseFolding.words(unit);
        Map<String, IndicatorSuggestion> best = new LinkedHashMap<>();
        for (Wording wording : some) {
            Indicator indicator = byCode.get(wording.code());
            if (indicator == null) {
                continue;
            }
            double nearness = nearness(printed, wording)
                    * essentialPart(printed, essential.getOrDefault(wording.code(), Set.of()));
            if (indicator.isPercentage() != (LabelMatcher.isShare(printed.list) || "%".equals(unit))) {
                nearness *= OTHER_SHARE;
            }
            if (unit != null && !PhraseFolding.words(indicator.unitOfMeasure()).equals(printedUnit)) {
                boolean measured = MEASURES.contains(unit) || MEASURES.contains(indicator.unitOfMeasure());
                nearness *= measured ? OTHER_MEASURE : OTHER_UNIT;
            }
            nearness *= lacksContext(printed, wording) ? WITHOUT_CONTEXT : 1;
            IndicatorSuggestion known = best.get(wording.code());
            if (nearness >= LEAST && (known == null || known.nearness() < nearness)) {
                best.put(
                        wording.code(),
                        new IndicatorSuggestion(
                                indicator,
                                wording.written(),
                                nearness,
                                wording.contexts().isEmpty() ? List.of() : indicator.contexts()));
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(IndicatorSuggestion::nearness)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.indicator().code()))
                .limit(most)
                .toList();
    }

    /** The words of a label, each once, and its pairs of neighbours. */
    private static final class Words {
        private final List<String> list;
        private final Set<String> set;
        private final Set<String> pairs = new HashSet<>();

        Words(List<String> list) {
            this.list = list;
            set = new HashSet<>(list);
            for (int i = 1; i < list.size(); i++) {
                pairs.add(list.get(i - 1) + ' ' + list.get(i));
            }
        }
    }

    private double essentialPart(Words printed, Set<String> essential) {
        double part = 1;
        for (String word : essential) {
            part *= WordLikeness.nearestOf(word, printed.set).part() > 0 ? 1 : MISSING_ESSENTIAL;
        }
        return part;
    }

    /** The words of a wording, and those of a context that stands in the label itself. */
    private static Set<String> ownWords(Words printed, Wording wording) {
        Set<String> own = new HashSet<>(wording.words());
        for (List<String> context : wording.contexts()) {
            if (PhraseIndex.find(printed.list, context) >= 0) {
                own.addAll(context);
            }
        }
        return own;
    }

    private static boolean lacksContext(Words printed, Wording wording) {
        return !wording.contexts().isEmpty()
                && wording.contexts().stream().allMatch(context -> PhraseIndex.find(printed.list, context) < 0);
    }

    /** The weight of common words by that of all words of both, numbers left out; a part of it for their order. */
    private double nearness(Words printed, Wording wording) {
        double common = 0;
        double all = 0;
        Set<String> left = new HashSet<>(printed.set);
        boolean sameDecisive = true;
        for (String word : ownWords(printed, wording)) {
            WordLikeness.Near near = WordLikeness.nearestOf(word, left);
            common += weight(word) * near.part();
            all += weight(word);
            if (near.part() > 0) {
                left.remove(near.word());
            }
            sameDecisive &= !folding.isDecisive(word) || near.part() > 0;
        }
        for (String word : left) {
            // Numbers that no wording has are days and counts; "mũi 1" and "18 tuổi" are not.
            if (!Character.isDigit(word.charAt(0)) || weights.containsKey(word)) {
                all += weight(word);
                sameDecisive &= !folding.isDecisive(word);
            }
        }
        if (common == 0) {
            return 0;
        }
        int pairs = 0;
        for (int i = 1; i < wording.words().size(); i++) {
            pairs += printed.pairs.contains(
                            wording.words().get(i - 1) + ' ' + wording.words().get(i))
                    ? 1
                    : 0;
        }
        int most = Math.max(Math.max(wording.words().size(), printed.list.size()) - 1, 1);
        double inOrder = wording.words().size() == 1 ? 1 : (double) pairs / most;
        double nearness = (1 - ORDER) * common / all + ORDER * Math.min(1, inOrder) * (common / all);
        return sameDecisive ? nearness : nearness * OTHER_DECISIVE_WORD;
    }

    private double weight(String word) {
        return weights.getOrDefault(word, Math.log(2));
    }
}
