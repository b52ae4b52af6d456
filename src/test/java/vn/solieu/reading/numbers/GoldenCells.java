package vn.solieu.reading.numbers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Cells that {@code tools/numbers/goldens.py} rendered, with what training sees of them. */
final class GoldenCells {

    private static final Path FOLDER = Path.of("src/test/resources/numbers");

    record Golden(String name, String text, boolean letters, GreyCell cell) {

        BufferedImage look(int look) throws IOException {
            return ImageIO.read(
                    FOLDER.resolve("%s.look%d.png".formatted(name, look)).toFile());
        }
    }

    private GoldenCells() {}

    static List<Golden> all() throws IOException {
        return Files.readAllLines(FOLDER.resolve("cells.tsv"), StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", -1))
                .map(f -> new Golden(
                        f[0],
                        f[2],
                        f[3].equals("letters"),
                        cell(FOLDER.resolve(f[0] + ".png"), Integer.parseInt(f[1]))))
                .toList();
    }

    private static GreyCell cell(Path file, int dotsPerInch) {
        try {
            return grey(ImageIO.read(file.toFile()), dotsPerInch);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    static GreyCell grey(BufferedImage image, double dotsPerInch) {
        int[] levels = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        byte[] grey = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            grey[i] = (byte) levels[i];
        }
        return new GreyCell(image.getWidth(), image.getHeight(), grey, dotsPerInch);
    }
}
