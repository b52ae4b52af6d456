package vn.solieu.extraction.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.extraction.figures.BracketLevels.Level;
import vn.solieu.extraction.figures.NumberTokens.Token;

/**
 * A running text cut at its numbers, so that every word belongs to one of them. Between two numbers the cut stands where the first
 * number's phrase ends and the second's begins: at a mark, at a word that leads over ("với", "trong đó"), at a comma.
 */
final class Clauses {

    /** Between a part and its base: "5.554/18.510", "592.210 (tăng trong ngày 1.311)/ 740.210". */
    private static final Pattern RATIO_JOINT =
            Pattern.compile("\\s*(?:\\p{L}+(?: \\p{L}+)?\\s*)?/\\s*(?:tổng số\\s*)?");

    /** "1.250 trên tổng số 1.400 hộ". */
    private static final Pattern OUT_OF = Pattern.compile(
            "(?iu)\\s*(?:\\p{L}+\\s+){0,3}(?:trên|/|trong)\\s+tổng(?:\\s+số)?\\s*(?:là\\s*)?(?:hơn\\s*)?");

    /** Directly before a number: a word that opens what is said of it and names nothing. */
    private static final Pattern JOINT = Pattern.compile(
            ",?\\s*\\b(va|voi|cho|gom|bao gom|trong do(?: co)?|va co|va da|cung voi|cung|con co|nang|tuong duong|hoac|roi|cung nhu|ngoai ra|tai|o)"
                    + "\\s*(?:hon|gan|khoang|tren|duoi|them|uoc|it nhat)?\\s*$");

    /** After a comma these begin what is said of the next number. */
    private static final Pattern NEXT_MATTER = Pattern.compile(
            ",\\s*(?=(?:nang|voi|trong do|dat|qua do|qua|ty le|ti le|tang|giam|so|tong|con|co|khong|da|chua|mui|chiem|va|gom|bao gom|tuong duong|bang"
                    + "|nhung|thi|cac|hien|theo|trong khi|rieng|ngoai ra|luy ke|uoc|dien tich|san luong|nang suat|kinh phi|von|tren|ca|luot"
                    + "|cao hon|thap hon|nhieu hon|it hon|vuot|dam bao|binh quan|trung binh|du kien|toan|chi|moi|khoi|tu vong|dang|duoc|bi|giai ngan|thu|xay ra|phat hien)\\b)");

    /** Without a comma these do it too. */
    private static final Pattern LEADING_OVER = Pattern.compile(
            "\\s(?=(?:voi|trong do|nang|dat ty le|dat ti le|dat|chiem|tuong duong|va co|va da|tang|giam|cao hon|thap hon|nhieu hon|it hon|bang)\\s)");

    private static final Pattern AND_MATTER = Pattern.compile(
            "\\sva\\s(?=(?:so|tong|da|duoc|bi|con|chua|dang|luot|dien tich|san luong|co|thu|ty le|ti le)\\b)");

    /** "1.245 thẻ căn cước và kích hoạt 8.930 tài khoản". */
    private static final Pattern AND_FEW_WORDS = Pattern.compile("^\\s*\\S+\\s.*?(\\sva(\\s[a-z]+){1,3}\\s*)$");

    private static final Pattern AND_PLACE =
            Pattern.compile("\\sva\\s(?=(?:xa|phuong|thi tran|huyen|p\\.|tt\\.|x\\.)\\s)");

    /** "mũi 1 là 20 mũi 2 là 30": before the number stands its own name although no mark parts it from the last. */
    private static final Pattern NAMED_NEXT = Pattern.compile(
            "\\s(?=(?:so|tong|ty le|ti le|mui|luy ke|dien tich|san luong|nang suat)\\b[^,]*\\b(?:la|dat)\\s*$)");

    private static final Pattern GOES_ON = Pattern.compile("(?iuU)\\s*(trong đó|trong số đó|gồm|bao gồm|cụ thể)\\b");

    private static final Pattern RANGE_FROM = Pattern.compile("(?iuU)\\btừ\\s+$");

    private final String text;
    private final List<Token> tokens;
    private final List<Level> levels;
    private final Mention[] mentions;

    Clauses(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.levels = BracketLevels.of(text, tokens);
        this.mentions = new Mention[tokens.size()];
        for (Level level : levels) {
            cut(level);
        }
    }

    /** All numbers in the order of the text. */
    List<Mention> mentions() {
        return Arrays.asList(mentions);
    }

    private void cut(Level level) {
        List<Integer> inside = level.tokens();
        int[] bases = bases(level);
        int begin = level.start();
        for (int i = 0; i < inside.size(); i++) {
            Token token = tokens.get(inside.get(i));
            boolean last = i + 1 == inside.size();
            int stop = last ? level.end() : tokens.get(inside.get(i + 1)).start();
            int[] gap = gap(level, token.end(), stop, last);
            begin = i == 0 ? clauseStart(level.text(), begin, token.start()) : begin;
            int part = partOf(bases, i);
            int sentence = Sentences.startOf(level.text(), token.start());
            int colon = colonBefore(level.text(), Math.max(level.start(), sentence), token.start());
            mentions[inside.get(i)] = new Mention(
                    inside.get(i),
                    token,
                    Wording.join(
                            i == 0 ? level.owner() : "",
                            clean(level, begin, token.start()).replaceFirst("^[,;:]\\s*", "")),
                    bases[i] >= 0 ? "" : clean(level, token.end(), gap[0]),
                    topic(level, sentence, colon),
                    topicNumber(level, colon),
                    directlyAfterColon(level, sentence, token.start()),
                    level.text().substring(sentence, token.start()),
                    level.isBracket() ? ratioPart(level.parent()) : -1,
                    level.isBracket() && level.owner().isEmpty(),
                    part < 0 ? -1 : inside.get(part),
                    bases[i] < 0 ? -1 : inside.get(bases[i]),
                    note(begin, token.start()),
                    note(token.end(), gap[0] + 1));
            begin = gap[1];
        }
        joinRanges(level);
    }

    /** "từ 5 đến 7 tấn", "5-7 tấn": both ends have the words before the first and behind the second. */
    private void joinRanges(Level level) {
        for (int i = 0; i + 1 < level.tokens().size(); i++) {
            Mention from = mentions[level.tokens().get(i)];
            Mention to = mentions[level.tokens().get(i + 1)];
            String between =
                    level.text().substring(from.token().end(), to.token().start());
            boolean spoken = between.matches("(?iu)\\s+(đến|tới)\\s+")
                    && RANGE_FROM
                            .matcher(level.text()
                                    .substring(level.start(), from.token().start()))
                            .find();
            boolean dashed = between.matches("\\s*[-–]\\s*")
                    && UnitsOfMeasure.startingWith(to.after()).isPresent();
            if (spoken || dashed) {
                mentions[from.index()] = from.between(from.before(), to.after());
                mentions[to.index()] = to.between(from.before(), to.after());
            }
        }
    }

    /** A bracket behind a ratio speaks of its part, not of its base. */
    private int ratioPart(int parent) {
        return parent >= 0 && mentions[parent] != null && mentions[parent].part() >= 0
                ? mentions[parent].part()
                : parent;
    }

    private static int partOf(int[] bases, int index) {
        for (int i = 0; i < index; i++) {
            if (bases[i] == index) {
                return i;
            }
        }
        return -1;
    }

    private int[] bases(Level level) {
        int[] bases = new int[level.tokens().size()];
        Arrays.fill(bases, -1);
        for (int i = 0; i + 1 < bases.length; i++) {
            Token a = tokens.get(level.tokens().get(i));
            Token b = tokens.get(level.tokens().get(i + 1));
            String between = level.text().substring(a.end(), b.start()).replaceAll("\\(\\s*\\)", "");
            boolean joined = RATIO_JOINT.matcher(between).matches()
                    || OUT_OF.matcher(between).matches();
            if (joined && !a.percent() && !b.percent() && (i == 0 || bases[i - 1] != i)) {
                bases[i] = i + 1;
            }
        }
        return bases;
    }

    private static String clean(Level level, int from, int to) {
        return level.text()
                .substring(from, Math.max(from, to))
                .replaceAll("\\(\\s*\\)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    // ---- the cut between two numbers

    /** Where the words after the first number end and where those before the second begin. */
    private static int[] gap(Level level, int from, int to, boolean last) {
        String text = level.text();
        int end = -1;
        int begin = -1;
        for (int at = from; at < to; at++) {
            if (Sentences.isClauseEnd(text, at)) {
                end = end < 0 ? at : end;
                begin = at + 1;
            }
        }
        if (end >= 0) {
            return new int[] {endOfMatter(text, from, end), begin};
        }
        if (last) {
            return new int[] {endOfMatter(text, from, to), to};
        }
        String between = VietnameseLetters.bare(text.substring(from, to));
        int cut = cutOf(between);
        return new int[] {from + cut, from + cut};
    }

    private static int cutOf(String between) {
        if (between.isBlank() || between.stripLeading().startsWith(",")) {
            // Behind a number that a comma follows at once, everything belongs to the next.
            return 0;
        }
        Matcher joint = JOINT.matcher(between);
        if (joint.find()) {
            return joint.start();
        }
        int matter = lastStart(NEXT_MATTER, between);
        if (matter >= 0) {
            return matter;
        }
        int over = lastStart(LEADING_OVER, between);
        if (over >= 0) {
            return over;
        }
        int comma = between.lastIndexOf(',');
        if (comma >= 0) {
            return comma;
        }
        int and = Math.max(lastStart(AND_MATTER, between), lastStart(AND_PLACE, between));
        if (and >= 0) {
            return and;
        }
        int named = lastStart(NAMED_NEXT, between);
        if (named >= 0) {
            return named;
        }
        Matcher alone = AND_FEW_WORDS.matcher(between);
        if (alone.find()) {
            return alone.start(1);
        }
        int dash = Math.max(between.lastIndexOf(" - "), between.lastIndexOf(" – "));
        return dash >= 0 ? dash : between.length();
    }

    private static int lastStart(Pattern pattern, String between) {
        int at = -1;
        for (Matcher m = pattern.matcher(between); m.find(); ) {
            at = m.start();
        }
        return at;
    }

    /** The words after the last number go on over a comma as long as they name the same thing: "cơ sở ăn uống, lưu trú". */
    private static int endOfMatter(String text, int from, int to) {
        String rest = VietnameseLetters.bare(text.substring(from, to));
        Matcher next = NEXT_MATTER.matcher(rest);
        int end = next.find() ? from + next.start() : to;
        int commas = 0;
        for (int at = from; at < end; at++) {
            if (text.charAt(at) == ',' && Sentences.parts(text, at)) {
                int stop = text.indexOf(',', at + 1);
                boolean aside = (stop < 0 || stop > end ? end : stop) - at > LONGEST_AFTER_COMMA;
                if (aside || ++commas > MOST_COMMAS) {
                    return at;
                }
            }
        }
        return end;
    }

    /** Characters; what goes on longer after a comma is another matter. */
    private static final int LONGEST_AFTER_COMMA = 32;

    private static final int MOST_COMMAS = 3;

    // ---- what stands around the clause

    private static String topic(Level level, int sentenceStart, int colon) {
        if (colon < 0) {
            return "";
        }
        String text = level.text();
        int sentence = Math.max(level.start(), sentenceStart);
        int from = sentence;
        for (int at = colon - 1; at >= sentence; at--) {
            if (text.charAt(at) == ';' && Sentences.parts(text, at)) {
                from = at + 1;
                break;
            }
        }
        return clean(level, from, colon);
    }

    private int topicNumber(Level level, int colon) {
        String text = level.text();
        for (int i = level.tokens().size() - 1; colon >= 0 && i >= 0; i--) {
            Token token = tokens.get(level.tokens().get(i));
            if (token.end() <= colon) {
                boolean same =
                        text.substring(token.end(), colon).chars().noneMatch(c -> c == ',' || c == ';' || c == ':');
                return same && token.start() >= Sentences.startOf(text, colon)
                        ? level.tokens().get(i)
                        : -1;
            }
        }
        return -1;
    }

    private static int colonBefore(String text, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (text.charAt(at) == ':' && Sentences.parts(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static final Pattern AFTER_COLON =
            Pattern.compile("(?s).*:\\s*(hon|gan|khoang|tren|co|dat|duoi|la|uoc)?\\s*$");

    private static boolean directlyAfterColon(Level level, int sentence, int start) {
        String before = level.text().substring(Math.max(level.start(), sentence), start);
        return AFTER_COLON.matcher(VietnameseLetters.bare(before)).matches();
    }

    private static int clauseStart(String text, int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (Sentences.isClauseEnd(text, at)) {
                return at + 1;
            }
        }
        return from;
    }

    /** The first bracket that opens between two places of the text, if it holds no number: "(nguồn CDC cung cấp)". */
    private String note(int from, int to) {
        int open = text.indexOf('(', from);
        int close = open < 0 || open >= to ? -1 : text.indexOf(')', open);
        boolean numbers = tokens.stream().anyMatch(t -> t.start() > open && t.end() <= close);
        return close < 0 || numbers ? "" : text.substring(open + 1, close).strip();
    }

    /**
     * Numbers before this one in its sentence, outside of brackets, the nearest first. A sentence that begins with "Trong đó" goes on with
     * the one before it.
     */
    List<Mention> earlierInSentence(Mention mention) {
        String text = levels.getFirst().text();
        int sentence = Sentences.startOf(text, mention.token().start());
        if (GOES_ON.matcher(text.substring(sentence, mention.token().start())).lookingAt()) {
            sentence = Sentences.startOf(text, Math.max(0, sentence - 1));
        }
        List<Mention> earlier = new ArrayList<>();
        for (int i = mention.index() - 1; i >= 0 && tokens.get(i).start() >= sentence; i--) {
            if (!mentions[i].inBracket()) {
                earlier.add(mentions[i]);
            }
        }
        return earlier;
    }

    /** The number before this one in the same sentence and the same bracket, or -1. */
    int previous(Mention mention) {
        for (Level level : levels) {
            int at = level.tokens().indexOf(mention.index());
            if (at > 0) {
                int before = level.tokens().get(at - 1);
                return Sentences.endsBetween(
                                        level.text(),
                                        tokens.get(before).end(),
                                        mention.token().start())
                                && !level.isBracket()
                        ? -1
                        : before;
            }
        }
        return -1;
    }
}
