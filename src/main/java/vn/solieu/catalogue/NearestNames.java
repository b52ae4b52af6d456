package vn.solieu.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.solieu.document.VietnameseLetters;

/**
 * The unit whose name a garbled text comes nearest to, among the few of one area.
 *
 * <p>Every name is compared letter by letter, with its type written out, abbreviated and left out, at the costs of
 * {@link MisreadLetters}. A name is near when it costs little for its length, and it is the answer when it leads the
 * next one clearly: a wrong unit is worse than none.
 */
final class NearestNames {

    /** So much of a name may be misread, in letters for each letter it has; on garbled text few names cost more. */
    private static final double COST_PER_LETTER = 0.18;

    /** A person sees for himself what is too far. */
    private static final double COST_PER_LETTER_OF_SUGGESTION = 1;

    private static final int MOST_COMPARED = 200;

    /** Text with letters that only Vietnamese has was read with knowledge of it: there a tone is misread, not a letter. */
    private static final double COST_PER_LETTER_OF_VIETNAMESE = 0.07;

    /** "Xã" has two letters, one of which is often read as a digit. */
    private static final double COST_PER_LETTER_OF_TYPE = 0.25;

    /** The next name must cost so much more. */
    private static final double LEAD = 0.3;

    /** Of what the nearest name costs, so much is added to the lead: the worse the text, the less it tells two names apart. */
    private static final double LEAD_OF_COST = 0.25;

    /** No unit with its type has more letters; longer texts are sentences. */
    private static final int LONGEST = 40;

    /** In shorter texts one mistake is a third of the name. */
    private static final int SHORTEST = 4;

    /** Words that begin names of other things; units that begin so too may be meant. */
    private static final Set<String> OTHER_THINGS = Set.of(
            "thon", "ban", "ap", "xom", "to", "khu", "khom", "buon", "lang", "khoi", "tieu", "doi", "tram", "truong",
            "phong", "chi", "cong", "toan", "tong", "cac", "hoi", "doan", "so", "cum", "cho", "benh", "ngoai", "trong",
            "khac");

    /**
     * A unit and how far the text is from its name.
     *
     * @param cost letters misread, parts of letters counted
     */
    record Near(AdministrativeUnit unit, double cost) {}

    private NearestNames() {}

    /**
     * The one unit that is near enough and leads the next.
     *
     * @param needsType of which units the type must be written, misread or not
     */
    static Optional<AdministrativeUnit> only(
            List<AdministrativeUnit> units, String written, Predicate<AdministrativeUnit> needsType) {
        String text = letters(WrittenPlace.withoutRowNumber(written));
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Optional.empty();
        }
        double perLetter = hasLettersOfVietnamese(text) ? COST_PER_LETTER_OF_VIETNAMESE : COST_PER_LETTER;
        String firstWord = firstWord(written);
        boolean otherThing = OTHER_THINGS.contains(firstWord);
        Near best = null;
        double second = Double.MAX_VALUE;
        for (AdministrativeUnit unit : units) {
            if (otherThing && !firstWord(unit.name()).equals(firstWord)) {
                continue;
            }
            double cost = cost(unit, text, needsType.test(unit), perLetter);
            if (best == null || cost < best.cost()) {
                second = best == null ? second : best.cost();
                best = new Near(unit, cost);
            } else {
                second = Math.min(second, cost);
            }
        }
        if (best == null || best.cost() >= MisreadLetters.NEVER) {
            return Optional.empty();
        }
        return second >= best.cost() * (1 + LEAD_OF_COST) + LEAD ? Optional.of(best.unit()) : Optional.empty();
    }

    /** The units whose names come nearest, the nearest first, also where they are too far to be the answer. */
    static List<AdministrativeUnit> suggestions(List<AdministrativeUnit> units, String written, int most) {
        String text = letters(WrittenPlace.withoutRowNumber(written));
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        return alike(units, text).stream()
                .map(unit -> new Near(unit, cost(unit, text, false, COST_PER_LETTER_OF_SUGGESTION)))
                .filter(near -> near.cost() < MisreadLetters.NEVER)
                .sorted(Comparator.comparingDouble(Near::cost)
                        .thenComparing(near -> near.unit().level())
                        .thenComparing(near -> near.unit().code()))
                .map(Near::unit)
                .limit(most)
                .toList();
    }

    /** Of all units of the country the few whose names share most pairs of letters with the text. */
    private static List<AdministrativeUnit> alike(List<AdministrativeUnit> units, String text) {
        Set<String> pairs = pairs(text);
        record Shared(AdministrativeUnit unit, double share) {}
        return units.stream()
                .map(unit -> {
                    Set<String> own = pairs(letters(unit.name()));
                    double all = own.size() + 1.0;
                    own.retainAll(pairs);
                    return new Shared(unit, own.size() / all);
                })
                .filter(shared -> shared.share() > 0)
                .sorted(Comparator.comparingDouble(Shared::share).reversed())
                .limit(MOST_COMPARED)
                .map(Shared::unit)
                .toList();
    }

    private static Set<String> pairs(String letters) {
        String bare = VietnameseLetters.bare(letters);
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < bare.length(); i++) {
            pairs.add(bare.substring(i - 1, i + 1));
        }
        return pairs;
    }

    /** The least cost of the text as the name with or without its type; {@link MisreadLetters#NEVER} when it is not near. */
    private static double cost(AdministrativeUnit unit, String text, boolean needsType, double perLetter) {
        String name = letters(unit.name());
        double most = perLetter * name.length();
        double least = MisreadLetters.NEVER;
        if (!needsType) {
            least = aligned(name, text, beginning(text.length()), most);
        }
        for (String type : typesWritten(unit.type())) {
            double[] start = new double[text.length() + 1];
            align(type, text, beginning(text.length()), start);
            double mostOfType = COST_PER_LETTER_OF_TYPE * type.length();
            // A misread type tells little against a name, but it must be there.
            for (int i = 0; i < start.length; i++) {
                start[i] = start[i] <= mostOfType ? start[i] / 2 : MisreadLetters.NEVER;
            }
            least = Math.min(least, aligned(name, text, start, most + mostOfType / 2));
        }
        return least;
    }

    private static List<String> typesWritten(UnitType type) {
        String printed = letters(type.printed());
        return switch (type) {
            case WARD -> List.of(printed, "p");
            case COMMUNE -> List.of(printed, "x");
            case TOWNSHIP -> List.of(printed, "tt");
            case TOWN -> List.of(printed, "tx");
            case MUNICIPALITY, PROVINCIAL_CITY, MUNICIPAL_CITY -> List.of(printed, "tp");
            case URBAN_DISTRICT -> List.of(printed, "q");
            case RURAL_DISTRICT -> List.of(printed, "h");
            case SPECIAL_ZONE -> List.of(printed, "đk");
            case PROVINCE -> List.of(printed);
        };
    }

    private static double[] beginning(int length) {
        double[] costs = new double[length + 1];
        Arrays.fill(costs, MisreadLetters.NEVER);
        costs[0] = 0;
        return costs;
    }

    private static double aligned(String name, String text, double[] start, double most) {
        double[] end = new double[text.length() + 1];
        align(name, text, start, end);
        double cost = end[text.length()];
        return cost <= most ? cost : MisreadLetters.NEVER;
    }

    /**
     * Aligns a part of a name with the text.
     *
     * @param start what it costs to have come to each place of the text before the part
     * @param end receives what it costs to have come there with the part
     */
    private static void align(String part, String text, double[] start, double[] end) {
        double[] before = start.clone();
        addLetters(before, text);
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            double[] after = new double[before.length];
            for (int j = 0; j < after.length; j++) {
                double cost = before[j] + MisreadLetters.lost(letter);
                if (j > 0) {
                    cost = Math.min(cost, before[j - 1] + MisreadLetters.substituted(letter, text.charAt(j - 1)));
                }
                if (j > 1) {
                    cost = Math.min(
                            cost,
                            before[j - 2] + MisreadLetters.doubled(letter, text.charAt(j - 2), text.charAt(j - 1)));
                }
                after[j] = cost;
            }
            addLetters(after, text);
            before = after;
        }
        System.arraycopy(before, 0, end, 0, end.length);
    }

    /** Letters of the text that belong to no letter of the name. */
    private static void addLetters(double[] costs, String text) {
        for (int j = 1; j < costs.length; j++) {
            costs[j] = Math.min(costs[j], costs[j - 1] + MisreadLetters.added(text.charAt(j - 1)));
        }
    }

    /** Letters, digits and the symbols that letters are read as, in lower case and without spaces. */
    private static String letters(String written) {
        String lower = LetterFolding.lowerCase(written);
        StringBuilder letters = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || "@&¥£€¢|!".indexOf(c) >= 0) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Letters that no other language in Latin script prints: those of two marks, with a hook, a dot below or a horn. */
    private static boolean hasLettersOfVietnamese(String text) {
        return text.chars().anyMatch(c -> c >= 0x1E00 || "ăđĩũơư".indexOf(c) >= 0);
    }

    private static String firstWord(String written) {
        return PlaceNameFolding.bare(written.strip().split("[\\s.]+", 2)[0]);
    }
}
