package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.solieu.document.Box;
import vn.solieu.document.Page;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Word;

/**
 * The words of a page by the parts of the form (Decree 30/2020/NĐ-CP, annex I): the two columns of the letterhead, the body, the two
 * columns at the end.
 *
 * @param pageNumber the page's own number, or no words
 * @param agency left column of the letterhead
 * @param state right column of the letterhead
 * @param body everything else
 * @param recipients left column at the end
 * @param signature right column at the end
 * @param endTop where the end begins; below it stand recipients and signature. {@code Double.MAX_VALUE} when there is none
 */
record PageZones(
        List<Word> pageNumber,
        List<Word> agency,
        List<Word> state,
        List<Word> body,
        List<Word> recipients,
        List<Word> signature,
        double endTop) {

    /** The letterhead stands in the upper part of the page that begins the document or an annex. */
    private static final double LETTERHEAD_DEPTH = 0.45;

    /** From the state's name to the date there is the motto and some space. */
    private static final double DATE_BELOW_STATE_PT = 85;

    private static final double PAGE_NUMBER_MARGIN = 0.09;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–]?\\s*\\d{1,3}\\s*[-–]?");
    private static final Pattern AUTHORITY = Pattern.compile(
            "^(tm\\.|kt\\.|tl\\.|tuq\\.|q\\.|chu tich|pho chu tich|giam doc|truong phong|chanh van phong|thu truong|bo truong).*");
    private static final Pattern DATE_LINE = Pattern.compile(".*ng[a-z]y\\b.*\\bth[a-z]ng\\b.*");

    static PageZones split(Page page, List<Word> words, List<TableGrid> grids) {
        List<Word> rest = new ArrayList<>(words);
        List<Word> pageNumber = takePageNumber(page, rest);
        List<Word> agency = new ArrayList<>();
        List<Word> state = new ArrayList<>();
        takeLetterhead(page, rest, agency, state);
        List<Word> recipients = new ArrayList<>();
        List<Word> signature = new ArrayList<>();
        double endTop = takeEnd(page, rest, recipients, signature, grids);
        return new PageZones(pageNumber, agency, state, List.copyOf(rest), recipients, signature, endTop);
    }

    private static List<Word> takePageNumber(Page page, List<Word> rest) {
        Optional<Word> top =
                rest.stream().min(Comparator.comparingDouble(w -> w.box().y0()));
        if (top.isEmpty()) {
            return List.of();
        }
        List<Word> line = sameLine(rest, top.get());
        String text = String.join(" ", line.stream().map(Word::text).toList());
        Box box = Box.around(line.stream().map(Word::box).toList());
        boolean inMargin = box.y1() < PAGE_NUMBER_MARGIN * page.heightPt();
        boolean centred = Math.abs(box.centreX() - page.widthPt() / 2) < 0.1 * page.widthPt();
        if (inMargin && centred && PAGE_NUMBER.matcher(text).matches()) {
            rest.removeAll(line);
            return line;
        }
        return List.of();
    }

    private static List<Word> sameLine(List<Word> words, Word word) {
        return words.stream()
                .filter(w -> w.box().overlapY(word.box())
                        > 0.5 * Math.min(w.box().height(), word.box().height()))
                .sorted(Comparator.comparingDouble(w -> w.box().x0()))
                .toList();
    }

    // ---- letterhead

    private static void takeLetterhead(Page page, List<Word> rest, List<Word> agency, List<Word> state) {
        Optional<Word> anchor = stateName(page, rest);
        if (anchor.isEmpty()) {
            return;
        }
        Box at = anchor.get().box();
        // Words that begin a little left of the state's name still belong to its column: a longer date line is centred
        // below it.
        double river = at.x0() - 2;
        List<Word> right = rest.stream()
                .filter(w -> w.box().centreX() > river
                        && w.box().y0() > at.y0() - 12
                        && w.box().y1() < at.y1() + DATE_BELOW_STATE_PT)
                .toList();
        double bottom = letterheadBottom(LineFinder.lines(right), at);
        List<Word> stateWords =
                right.stream().filter(w -> w.box().centreY() < bottom).toList();
        rest.removeAll(stateWords);
        state.addAll(stateWords);
        List<Word> left = rest.stream()
                .filter(w -> w.box().centreX() <= river && w.box().centreY() < bottom + 1)
                .toList();
        rest.removeAll(left);
        agency.addAll(left);
        takeLinesBelow(rest, agency, river, bottom);
    }

    /** The first word of "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", of "Độc lập", or of the Party's "ĐẢNG CỘNG SẢN". */
    private static Optional<Word> stateName(Page page, List<Word> words) {
        List<Word> top = words.stream()
                .filter(w -> w.box().y1() < LETTERHEAD_DEPTH * page.heightPt()
                        && w.box().centreX() > 0.35 * page.widthPt())
                .toList();
        for (String[] pair : new String[][] {{"cong", "hoa"}, {"hoa", "xa"}, {"dang", "cong"}, {"doc", "lap"}}) {
            for (Word word : top) {
                if (VietnameseLetters.bare(word.text()).equals(pair[0]) && nextIs(top, word, pair[1])) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean nextIs(List<Word> words, Word word, String bare) {
        return sameLine(words, word).stream()
                .filter(w -> w.box().x0() >= word.box().x1() - 1)
                .findFirst()
                .filter(w -> VietnameseLetters.bare(w.text()).equals(bare))
                .isPresent();
    }

    /** The right column ends with the date of issue; without one, with the motto. */
    private static double letterheadBottom(List<TextLine> right, Box anchor) {
        double bottom = anchor.y1();
        for (TextLine line : right) {
            String bare = line.bare();
            if (DATE_LINE.matcher(bare).matches()) {
                return line.box().y1();
            }
            if (bare.contains("doc lap") || bare.contains("hanh phuc")) {
                bottom = Math.max(bottom, line.box().y1());
            }
        }
        return bottom;
    }

    /** The subject of an official letter goes on below the date, in the left column only. */
    private static void takeLinesBelow(List<Word> rest, List<Word> agency, double river, double bottom) {
        double last = agency.stream().mapToDouble(w -> w.box().y1()).max().orElse(bottom);
        for (TextLine line : LineFinder.lines(
                rest.stream().filter(w -> w.box().centreY() > bottom).toList())) {
            boolean near = line.box().y0() - last < 1.1 * line.box().height();
            // A paragraph of the body reaches to the right of the river, the column does not.
            if (!near || line.box().x1() > river + 2) {
                return;
            }
            rest.removeAll(line.words());
            agency.addAll(line.words());
            last = line.box().y1();
        }
    }

    // ---- recipients and signature

    private static double takeEnd(
            Page page, List<Word> rest, List<Word> recipients, List<Word> signature, List<TableGrid> grids) {
        Optional<Word> heading = rest.stream()
                .filter(w -> VietnameseLetters.bare(w.text()).matches("noi"))
                .filter(w -> w.box().x0() < 0.4 * page.widthPt()
                        && sameLine(rest, w).stream()
                                .filter(n -> n.box().x0() >= w.box().x1() - 1)
                                .findFirst()
                                .filter(n -> VietnameseLetters.bare(n.text()).startsWith("nhan"))
                                .isPresent()
                        && sameLine(rest, w).getFirst().equals(w))
                .max(Comparator.comparingDouble(w -> w.box().y0()));
        if (heading.isEmpty()) {
            takeSignatureAlone(page, rest, signature);
            return Double.MAX_VALUE;
        }
        Box at = heading.get().box();
        double bottom = grids.stream()
                .mapToDouble(g -> g.box().y0())
                .filter(y -> y > at.y0())
                .min()
                .orElse(page.heightPt());
        double top = topOfSignature(page, rest, at);
        List<Word> below = rest.stream()
                .filter(w -> w.box().centreY() >= top && w.box().centreY() < bottom)
                .toList();
        double river = river(page, below);
        for (Word word : below) {
            (word.box().centreX() < river ? recipients : signature).add(word);
        }
        rest.removeAll(below);
        return top;
    }

    /** Where no recipients are listed, the end is what stands at the right below a line of authority or office. */
    private static void takeSignatureAlone(Page page, List<Word> rest, List<Word> signature) {
        List<TextLine> lines = LineFinder.lines(rest);
        int first = lines.size();
        while (first > 0 && lines.get(first - 1).box().x0() > 0.4 * page.widthPt()) {
            first--;
        }
        for (int i = first; i < lines.size(); i++) {
            if (AUTHORITY.matcher(lines.get(i).bare()).matches()) {
                lines.subList(i, lines.size()).forEach(l -> signature.addAll(l.words()));
                rest.removeAll(signature);
                return;
            }
        }
    }

    /** The authority line may stand a little above "Nơi nhận", to its right. */
    private static double topOfSignature(Page page, List<Word> rest, Box heading) {
        double top = heading.y0();
        List<TextLine> above = LineFinder.lines(rest.stream()
                .filter(w -> w.box().centreY() < heading.y0() && w.box().y1() > heading.y0() - 40)
                .toList());
        for (int i = above.size() - 1; i >= 0; i--) {
            TextLine line = above.get(i);
            boolean rightOnly = line.box().x0() > 0.42 * page.widthPt();
            if (!rightOnly || top - line.box().y1() > line.box().height()) {
                break;
            }
            top = line.box().y0();
        }
        return top - 0.5;
    }

    /** The widest gap, over all lines, in the middle of the page. */
    private static double river(Page page, List<Word> words) {
        List<Box> boxes = words.stream()
                .map(Word::box)
                .sorted(Comparator.comparingDouble(Box::x0))
                .toList();
        double best = page.widthPt() / 2;
        double widest = 0;
        double reached = 0.2 * page.widthPt();
        for (Box box : boxes) {
            double middle = (reached + box.x0()) / 2;
            if (box.x0() - reached > widest && middle > 0.28 * page.widthPt() && middle < 0.68 * page.widthPt()) {
                widest = box.x0() - reached;
                best = middle;
            }
            reached = Math.max(reached, box.x1());
        }
        return best;
    }
}
