package vn.solieu.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.app.child.ChildReader;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.Box;
import vn.solieu.document.Cell;
import vn.solieu.document.Document;
import vn.solieu.document.Observation;
import vn.solieu.document.PageText;
import vn.solieu.document.Picture;
import vn.solieu.document.Problem;
import vn.solieu.document.Table;
import vn.solieu.document.Word;
import vn.solieu.rendering.OverlayBox;

/** Writes a picture of every page with what was read drawn on it. */
final class OverlayWriter {

    /** Sharp enough to read on a screen, small enough to mail. */
    private static final int DOTS_PER_INCH = 110;

    /** Words less sure than this are drawn in another colour. */
    private static final double DOUBTFUL = 0.7;

    private final ChildReaders readers;

    OverlayWriter(ChildReaders readers) {
        this.readers = readers;
    }

    /**
     * Writes {@code folder/name-page.png} for each page; documents without pages have none.
     *
     * @return what could not be drawn
     */
    List<Problem> write(Document document, Path folder, String name) {
        List<Problem> problems = new ArrayList<>();
        for (PageText page : document.pages()) {
            if (page.page().widthPt() <= 0) {
                continue;
            }
            int number = page.page().number();
            Path target = folder.resolve(name + "-" + number + ".png");
            try (ChildReader reader = readers.borrow(document.source())) {
                Files.createDirectories(target.toAbsolutePath().getParent());
                problems.addAll(reader.drawPicture(
                                document.source(),
                                number,
                                DOTS_PER_INCH,
                                page.page().widthPt(),
                                target,
                                boxes(document, page))
                        .problemsMet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return problems;
            }
        }
        return problems;
    }

    private static List<OverlayBox> boxes(Document document, PageText page) {
        int number = page.page().number();
        List<OverlayBox> boxes = new ArrayList<>();
        for (Table table : document.tables()) {
            Box outer = table.box();
            if (outer != null && table.page() == number) {
                boxes.add(new OverlayBox(OverlayBox.Kind.TABLE, outer));
            }
            for (Cell cell : table.cells()) {
                Box box = cell.box();
                if (box != null && cell.page() == number) {
                    boxes.add(new OverlayBox(cell.header() ? OverlayBox.Kind.HEADER_CELL : OverlayBox.Kind.CELL, box));
                }
            }
        }
        for (Picture picture : document.pictures()) {
            if (picture.page() == number) {
                boxes.add(new OverlayBox(OverlayBox.Kind.PICTURE, picture.box()));
            }
        }
        for (Word word : page.words()) {
            Double confidence = word.confidence();
            boolean doubtful = confidence != null && confidence < DOUBTFUL;
            boxes.add(new OverlayBox(doubtful ? OverlayBox.Kind.DOUBTFUL_WORD : OverlayBox.Kind.WORD, word.box()));
        }
        for (Observation figure : document.observations()) {
            Box box = figure.provenance().box();
            if (box != null && figure.provenance().page() == number) {
                boxes.add(new OverlayBox(OverlayBox.Kind.FIGURE, box));
            }
        }
        return boxes;
    }
}
