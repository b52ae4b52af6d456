package vn.solieu.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.solieu.app.Settings;
import vn.solieu.app.child.ChildReader;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageText;
import vn.solieu.document.Problem;
import vn.solieu.reading.image.ImageSize;
import vn.solieu.rendering.HocrWriter;
import vn.solieu.rendering.InkPages;

/** Writes the words of a document as hOCR. */
final class HocrFileWriter {

    /** A PDF has no pixels of its own; boxes fit its pages drawn as finely as OCR wants them. */
    private static final HocrWriter.Resolution PDF_RESOLUTION = new HocrWriter.Resolution(300, 300);

    private final ChildReaders readers;

    HocrFileWriter(ChildReaders readers) {
        this.readers = readers;
    }

    /**
     * Writes the pages that were read of a document that has pages.
     *
     * @return what could not be written
     */
    List<Problem> write(Document document, Path target) throws InterruptedException {
        InkPages inOrder = new InkPages(document);
        List<Problem> problems = new ArrayList<>();
        List<HocrWriter.Page> pages = new ArrayList<>();
        for (PageText page : document.pages()) {
            Outcome<HocrWriter.Resolution> resolution =
                    resolution(document, page.page().number());
            problems.addAll(resolution.problemsMet());
            resolution.result().ifPresent(r -> pages.add(new HocrWriter.Page(inOrder.page(page), r)));
        }
        String name = document.source().name();
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (BufferedWriter out = Files.newBufferedWriter(target)) {
                HocrWriter.write(
                        out,
                        Objects.requireNonNullElse(document.metadata().title(), name),
                        name,
                        "Số Liệu " + Settings.programVersion(),
                        pages);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private Outcome<HocrWriter.Resolution> resolution(Document document, int page) throws InterruptedException {
        if (document.format().equals("pdf")) {
            return new Outcome.Complete<>(PDF_RESOLUTION);
        }
        try (ChildReader reader = readers.borrow(document.source())) {
            Outcome<ImageSize> size = reader.imageSize(document.source(), page);
            return size.result().isPresent()
                    ? new Outcome.Complete<>(new HocrWriter.Resolution(
                            size.result().get().dotsPerInchAcross(),
                            size.result().get().dotsPerInchDown()))
                    : new Outcome.Failed<>(size.problemsMet());
        }
    }
}
