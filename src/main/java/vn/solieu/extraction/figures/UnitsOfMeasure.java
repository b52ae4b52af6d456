package vn.solieu.extraction.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.document.VietnameseLetters;

/** Words that stand after a number and say what is counted or measured; {@code units-of-measure.txt} lists them. */
final class UnitsOfMeasure {

    private static final String LIST = "units-of-measure.txt";

    /**
     * A unit.
     *
     * @param name in its plain spelling
     * @param lower in lower case
     * @param bare without marks
     * @param measured whether it has fractions
     * @param ambiguous whether inside a header the word is mostly something else
     */
    private record Unit(String name, String lower, String bare, boolean measured, boolean ambiguous) {

        String spelled(boolean marked) {
            return marked ? lower : bare;
        }
    }

    /** By the first word without marks, the longest first. */
    private static final Map<String, List<Unit>> BY_FIRST_WORD = read();

    private static final Pattern COUNT_OF = Pattern.compile("(?iuU)^((tổng|số|số lượng|số liệu|lũy kế|luỹ kế)\\s+)+");

    private static final Pattern DECLARED =
            Pattern.compile("(?iu)(?:đvt|đơn vị tính|đơn vị)\\s*:\\s*([\\p{L}%/\\d]+(?: đồng)?)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([\\p{L}%/\\d]+(?: đồng)?)\\)");
    private static final Pattern SCALE = Pattern.compile("(?iuU)^(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(\\s+|$|(?=[,.;)]))");

    /** "đồng/kg", "đồng/trẻ/ngày", "ngày/hồ sơ". */
    private static final Pattern PER = Pattern.compile("(/\\p{L}+( sơ| sinh| khẩu| viên)?)+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%/]+");

    private UnitsOfMeasure() {}

    private static Map<String, List<Unit>> read() {
        Map<String, List<Unit>> units = new HashMap<>();
        try (InputStream in = UnitsOfMeasure.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + LIST);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    Unit unit = unit(line);
                    units.computeIfAbsent(firstWord(unit.bare()), _ -> new ArrayList<>())
                            .add(unit);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        units.values()
                .forEach(same -> same.sort(
                        Comparator.comparingInt((Unit u) -> u.name().length()).reversed()));
        return units;
    }

    private static Unit unit(String line) {
        String name = line.replaceFirst("^[?=\\s]+", "").strip();
        String marks = line.substring(0, line.indexOf(name));
        return new Unit(
                name,
                name.toLowerCase(Locale.ROOT),
                VietnameseLetters.bare(name),
                marks.contains("="),
                marks.contains("?"));
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "%/".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(0, end);
    }

    /** The unit a phrase begins with: "tạ/ha, …", "triệu đồng", "nghìn con". Marks count where the phrase has any: "liệu" is not "liều". */
    static Optional<String> startingWith(String phrase) {
        String text = phrase.strip().toLowerCase(Locale.ROOT);
        String bare = VietnameseLetters.bare(text);
        Matcher scale = SCALE.matcher(text);
        if (scale.find() && unitAt(text, bare).isEmpty()) {
            String rest = text.substring(scale.end());
            // Where no unit follows, thousands and millions are of money.
            String unit = startingWith(rest).orElse("đồng");
            return Optional.of(scale.group().strip() + " " + unit);
        }
        Optional<Unit> unit = unitAt(text, bare);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Matcher per = PER.matcher(
                text.substring(Math.min(text.length(), unit.get().name().length())));
        return Optional.of(
                per.lookingAt() ? unit.get().name() + per.group() : unit.get().name());
    }

    private static Optional<Unit> unitAt(String lower, String bare) {
        boolean marked = !lower.equals(bare);
        String text = marked ? lower : bare;
        List<Unit> candidates = new ArrayList<>(BY_FIRST_WORD.getOrDefault(firstWord(bare), List.of()));
        int slash = firstWord(bare).indexOf('/');
        if (slash > 0) {
            candidates.addAll(BY_FIRST_WORD.getOrDefault(bare.substring(0, slash), List.of()));
        }
        for (Unit unit : candidates) {
            String spelled = unit.spelled(marked);
            boolean ends =
                    text.length() <= spelled.length() || !Character.isLetterOrDigit(text.charAt(spelled.length()));
            if (ends && text.startsWith(spelled)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The unit a note declares for all that follows: "ĐVT: ha", "(Đơn vị tính: hồ sơ)". */
    static Optional<String> declaredIn(String note) {
        Matcher declared = DECLARED.matcher(note);
        return declared.find() ? startingWith(note.substring(declared.start(1))) : Optional.empty();
    }

    /** The unit a header names: "ĐVT: ha", "(tấn)", "Tỷ lệ (%)", "Số lượt quét". */
    static Optional<String> namedIn(String header) {
        for (Pattern pattern : List.of(DECLARED, BRACKETED)) {
            Matcher matcher = pattern.matcher(header);
            while (matcher.find()) {
                Optional<String> unit = startingWith(matcher.group(1));
                if (unit.isPresent() && unit.get().length() == matcher.group(1).length()) {
                    return unit;
                }
            }
        }
        String lower = BETWEEN_WORDS
                .matcher(header.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String bare = VietnameseLetters.bare(lower);
        for (int word = 0; word >= 0 && word < lower.length(); word = next(lower, word)) {
            Optional<Unit> unit = unitAt(lower.substring(word), bare.substring(word));
            if (unit.isPresent() && !unit.get().ambiguous()) {
                return unit.map(Unit::name);
            }
        }
        return Optional.empty();
    }

    private static int next(String text, int word) {
        int space = text.indexOf(' ', word);
        return space < 0 ? -1 : space + 1;
    }

    /** The unit of a label that begins with what it counts: "Số người cài đặt …", "mũi 2". */
    static Optional<String> countedBy(String label) {
        Matcher count = COUNT_OF.matcher(label.strip());
        return startingWith(count.find() ? label.strip().substring(count.end()) : label);
    }

    /** Whether the unit counts whole things, so that "4,336" can only be four thousand; rates and millions have fractions. */
    static boolean countsWholeThings(String unit) {
        return unit.indexOf('/') < 0
                && !SCALE.matcher(unit).find()
                && BY_FIRST_WORD.getOrDefault(firstWord(VietnameseLetters.bare(unit)), List.of()).stream()
                        .noneMatch(u -> u.measured() && u.name().equals(unit));
    }
}
