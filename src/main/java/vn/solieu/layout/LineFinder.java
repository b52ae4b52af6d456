package vn.solieu.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.solieu.document.Box;
import vn.solieu.document.Word;

/** Groups words of one column into lines. */
final class LineFinder {

    /** Words share a line when this part of the lower one's height is common to both. */
    private static final double COMMON_HEIGHT = 0.5;

    private LineFinder() {}

    /** Lines from top to bottom, words from left to right. */
    static List<TextLine> lines(List<Word> words) {
        List<Word> byHeight = new ArrayList<>(words);
        byHeight.sort(Comparator.comparingDouble(w -> w.box().centreY()));
        List<List<Word>> rows = new ArrayList<>();
        List<Box> bands = new ArrayList<>();
        for (Word word : byHeight) {
            int row = -1;
            double best = 0;
            // A line is at most a few lines up in this order; looking further back would only cost time.
            for (int i = rows.size() - 1; i >= Math.max(0, rows.size() - 4); i--) {
                double common = bands.get(i).overlapY(word.box())
                        / Math.min(
                                bands.get(i).height(), Math.max(0.1, word.box().height()));
                if (common > COMMON_HEIGHT && common > best) {
                    best = common;
                    row = i;
                }
            }
            if (row < 0) {
                rows.add(new ArrayList<>(List.of(word)));
                bands.add(word.box());
            } else {
                rows.get(row).add(word);
                bands.set(
                        row, averaged(bands.get(row), word.box(), rows.get(row).size()));
            }
        }
        List<TextLine> lines = new ArrayList<>(rows.size());
        for (List<Word> row : rows) {
            row.sort(Comparator.comparingDouble(w -> w.box().x0()));
            lines.add(new TextLine(row));
        }
        lines.sort(Comparator.comparingDouble(l -> l.box().centreY()));
        return lines;
    }

    /** The band of a line is the mean of its words', so that one tall word does not swallow the next line. */
    private static Box averaged(Box band, Box word, int count) {
        double weight = 1.0 / count;
        double top = band.y0() + (word.y0() - band.y0()) * weight;
        double bottom = band.y1() + (word.y1() - band.y1()) * weight;
        return new Box(Math.min(band.x0(), word.x0()), top, Math.max(band.x1(), word.x1()), bottom);
    }
}
