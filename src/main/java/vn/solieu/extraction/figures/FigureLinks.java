package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Observation;
import vn.solieu.document.ObservationKind;
import vn.solieu.document.ObservationRole;
import vn.solieu.document.Relation;
import vn.solieu.document.VietnameseLetters;

/** How the figures of a paragraph belong together, by its wording alone: parts of a whole, ratios, changes. */
final class FigureLinks {

    private static final Pattern PART = Pattern.compile("(?iU).*\\b(trong đó|gồm|bao gồm|chia ra|cụ thể)\\b.*");

    /** Words that tell two ratios of one bracket apart; the others stand in every label. */
    private static final int TELLING_LETTERS = 3;

    private static final Pattern OUT_OF = Pattern.compile("(?iuU)\\btrong (tổng )?số( là)?$");

    private FigureLinks() {}

    /** Whether the words before a number say that it is a part of what was counted before. */
    static boolean isPart(Mention mention) {
        return PART.matcher(mention.before()).matches();
    }

    /** The relations by positions among the figures of the paragraph. */
    static List<Relation> of(Clauses clauses, @Nullable Observation[] figures, int[] positions) {
        List<Relation> links = new ArrayList<>();
        for (Mention mention : clauses.mentions()) {
            Observation figure = figures[mention.index()];
            if (figure == null) {
                continue;
            }
            boolean change = figure.role() == ObservationRole.DIFFERENCE;
            if (mention.token().percent() && !change) {
                ratio(clauses, mention, figures, positions, links);
            } else if (change) {
                int level = levelOf(clauses, mention, figures);
                add(links, Relation.Kind.CHANGE_SINCE, mention.index(), level, -1, positions);
            } else if (mention.part() < 0) {
                add(links, Relation.Kind.PART_OF, mention.index(), wholeOf(clauses, mention, figures), -1, positions);
            }
        }
        return links;
    }

    private static void add(List<Relation> links, Relation.Kind kind, int figure, int of, int base, int[] positions) {
        if (of >= 0 && positions[of] >= 0) {
            links.add(new Relation(
                    kind, positions[figure], positions[of], base < 0 || positions[base] < 0 ? null : positions[base]));
        }
    }

    /** The figure that a change is the change of: the one its bracket follows, else the last of the same unit. */
    private static int levelOf(Clauses clauses, Mention change, @Nullable Observation[] figures) {
        if (change.inBracket()) {
            Observation parent = change.parent() < 0 ? null : figures[change.parent()];
            boolean percent = parent != null && parent.kind() == ObservationKind.PERCENTAGE;
            if (!percent || change.token().percent()) {
                return change.parent();
            }
        }
        for (Mention earlier : clauses.earlierInSentence(change)) {
            Observation level = figures[earlier.index()];
            if (level != null && !earlier.token().percent() && earlier.part() < 0) {
                return earlier.index();
            }
        }
        return -1;
    }

    /** The figure of which this one is a part, or -1: the one its bracket follows, or the last before "trong đó". */
    static int wholeOf(Clauses clauses, Mention part, @Nullable Observation[] figures) {
        Observation own = figures[part.index()];
        if (own != null && own.kind() == ObservationKind.NEW) {
            return -1;
        }
        int counted = countedByTopic(clauses, part, figures);
        if (counted >= 0 && (part.after().isEmpty() || sameUnit(figures[counted], own))) {
            return counted;
        }
        if (part.inBracket()) {
            return part.parent() >= 0
                            && figures[part.parent()] != null
                            && !clauses.mentions().get(part.parent()).token().percent()
                    ? part.parent()
                    : -1;
        }
        // What follows a part without a full stop is a part of the same whole.
        Mention first = isPart(part) ? part : null;
        int whole = -1;
        for (Mention earlier : clauses.earlierInSentence(part)) {
            Observation figure = figures[earlier.index()];
            boolean counts = figure != null
                    && !earlier.token().percent()
                    && earlier.part() < 0
                    && !figure.provenance().rule().startsWith("change");
            if (first != null) {
                if (counts) {
                    whole = earlier.index();
                    break;
                }
            } else if (isPart(earlier)) {
                first = earlier;
            }
        }
        return whole >= 0 && sameUnit(figures[whole], own) ? whole : -1;
    }

    /** The figure before the colon; where that is a change ("còn 48 trường, giảm 01 trường: …"), what changed. */
    private static int countedByTopic(Clauses clauses, Mention part, @Nullable Observation[] figures) {
        Observation figure = part.topicNumber() < 0 ? null : figures[part.topicNumber()];
        if (figure == null) {
            return -1;
        }
        boolean change = figure.provenance().rule().startsWith("change");
        return change ? levelOf(clauses, clauses.mentions().get(part.topicNumber()), figures) : part.topicNumber();
    }

    private static boolean sameUnit(@Nullable Observation a, @Nullable Observation b) {
        return a == null
                || b == null
                || (a.unit() == null || b.unit() == null || a.unit().equals(b.unit()));
    }

    private static void ratio(
            Clauses clauses, Mention percent, @Nullable Observation[] figures, int[] positions, List<Relation> links) {
        int part = -1;
        int base = -1;
        if (percent.inBracket() && percent.parent() >= 0) {
            part = alikeInBracket(clauses, percent, figures);
            base = part < 0 ? -1 : percent.parent();
            part = part < 0 ? percent.parent() : part;
        } else {
            for (Mention earlier : clauses.earlierInSentence(percent)) {
                if (figures[earlier.index()] == null || earlier.token().percent()) {
                    continue;
                }
                if (earlier.part() >= 0) {
                    part = earlier.part();
                    base = earlier.index();
                } else {
                    part = earlier.index();
                    base = wholeOf(clauses, earlier, figures);
                }
                break;
            }
        }
        if (part >= 0 && base < 0 && !percent.inBracket()) {
            base = outOf(clauses, part, figures);
        }
        if (part >= 0 && base < 0 && clauses.mentions().get(part).base() >= 0) {
            base = clauses.mentions().get(part).base();
        }
        add(links, Relation.Kind.RATIO_OF, percent.index(), part, base, positions);
    }

    /** "Trong số 4.560 hồ sơ có 4.320 hồ sơ trực tuyến": the number that the part was taken from, or -1. */
    private static int outOf(Clauses clauses, int part, @Nullable Observation[] figures) {
        for (Mention earlier : clauses.earlierInSentence(clauses.mentions().get(part))) {
            boolean whole =
                    OUT_OF.matcher(earlier.before()).find() && sameUnit(figures[earlier.index()], figures[part]);
            if (whole && figures[earlier.index()] != null) {
                return earlier.index();
            }
        }
        return -1;
    }

    /** Among the counts of the same bracket the one whose label shares most words with the ratio's: "tỷ lệ cập nhật", "đã cập nhật". */
    private static int alikeInBracket(Clauses clauses, Mention percent, @Nullable Observation[] figures) {
        int best = -1;
        int most = -1;
        String label = VietnameseLetters.bare(percent.before());
        for (Mention other : clauses.mentions()) {
            Observation figure = figures[other.index()];
            boolean before = other.index() < percent.index() && other.inBracket() && other.parent() == percent.parent();
            if (figure == null || !before || other.token().percent() || figure.kind() == ObservationKind.NEW) {
                continue;
            }
            int shared = shared(label, VietnameseLetters.bare(other.before()));
            if (shared > most) {
                most = shared;
                best = other.index();
            }
        }
        return best;
    }

    private static int shared(String a, String b) {
        List<String> words = List.of(b.split(" "));
        int count = 0;
        for (String word : a.split(" ")) {
            count += word.length() >= TELLING_LETTERS && words.contains(word) ? 1 : 0;
        }
        // "chưa cập nhật" shares the words of "tỷ lệ cập nhật" and means the contrary.
        return b.contains("chua") ? count - 2 : count;
    }
}
