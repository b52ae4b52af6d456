package vn.solieu.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solieu.app.child.ChildReader;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.Document;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageText;
import vn.solieu.document.Picture;
import vn.solieu.document.Problem;
import vn.solieu.rendering.PictureCutter.Cut;

/** Writes the pictures of a document beside its JSON, cut out of its pages by a child. */
final class PictureFileWriter {

    /** Small type in a chart can be read; a page-wide one has about a megabyte. */
    private static final int DOTS_PER_INCH = 200;

    private final ChildReaders readers;
    private final Set<Path> received;

    /**
     * What was written.
     *
     * @param files the name of each picture's file, by picture; those that could not be written are missing
     */
    record Written(Map<Picture, String> files, List<Problem> problems) {}

    /** @param received the files being read, as real paths; none is written over */
    PictureFileWriter(ChildReaders readers, Set<Path> received) {
        this.readers = readers;
        this.received = received;
    }

    /**
     * Writes {@code folder/name-picture-1.png} and so on.
     *
     * @param name of the document's outputs, with the folders above it below {@code folder}
     */
    Written write(Document document, Path folder, String name) throws IOException, InterruptedException {
        Map<Picture, String> files = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Picture> pictures = document.pictures();
        for (PageText page : document.pages()) {
            List<Picture> here = pictures.stream()
                    .filter(p -> p.page() == page.page().number())
                    .toList();
            if (here.isEmpty() || page.page().widthPt() <= 0) {
                continue;
            }
            List<Cut> cuts = new ArrayList<>(here.size());
            for (Picture picture : here) {
                cuts.add(new Cut(picture.box(), target(folder, name, pictures.indexOf(picture) + 1)));
            }
            Files.createDirectories(cuts.getFirst().target().toAbsolutePath().getParent());
            try (ChildReader reader = readers.borrow(document.source())) {
                Outcome<Integer> cut = reader.cutPictures(
                        document.source(),
                        page.page().number(),
                        DOTS_PER_INCH,
                        page.page().widthPt(),
                        cuts);
                problems.addAll(cut.problemsMet());
                for (int i = 0; cut.result().isPresent() && i < here.size(); i++) {
                    files.put(here.get(i), cuts.get(i).target().getFileName().toString());
                }
            }
        }
        return new Written(files, problems);
    }

    private Path target(Path folder, String name, int number) throws IOException {
        String stem = name + "-picture-" + number;
        Path target = folder.resolve(stem + ".png");
        while (Files.exists(target) && received.contains(target.toRealPath())) {
            stem += "-cut";
            target = folder.resolve(stem + ".png");
        }
        return target;
    }
}
