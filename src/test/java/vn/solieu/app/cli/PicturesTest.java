package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.solieu.app.Settings;
import vn.solieu.document.Box;

/** Pictures through the whole program: every picture of {@link MadePages} is found, and nothing else, digital and scanned. */
class PicturesTest {

    /** Change it with {@code -Dpictures.seed} to see other pages; failures name it. */
    private static final long SEED = Long.getLong("pictures.seed", 20211112L);

    private static final double LEAST_COMMON = 0.8;

    /** How a page comes to the program. */
    private enum Copy {
        DIGITAL,
        GREY_200_DPI,
        FAX,
        COLOUR_150_DPI
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final TreeMap<String, List<Box>> truth = new TreeMap<>();

    private void make(Copy copy) throws IOException {
        for (MadePages kind : MadePages.values()) {
            String name = kind.name().toLowerCase(java.util.Locale.ROOT);
            try (PageCanvas canvas = new PageCanvas()) {
                kind.draw(canvas, new Random(SEED + kind.ordinal()));
                Path file = folder.resolve(name + ".pdf");
                PDDocument digital = canvas.finished();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                digital.save(bytes);
                Files.write(file, bytes.toByteArray());
                truth.put(name, canvas.pictures());
                if (copy != Copy.DIGITAL) {
                    scan(file, copy, new Random(SEED));
                }
            }
        }
    }

    private static void scan(Path file, Copy copy, Random random) throws IOException {
        try (PDDocument digital = org.apache.pdfbox.Loader.loadPDF(Files.readAllBytes(file));
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(digital);
            PDImageXObject image = switch (copy) {
                case GREY_200_DPI ->
                    JPEGFactory.createFromImage(
                            scan, noisy(renderer.renderImageWithDPI(0, 200, ImageType.GRAY), random), 0.7f);
                case FAX -> CCITTFactory.createFromImage(scan, renderer.renderImageWithDPI(0, 204, ImageType.BINARY));
                case COLOUR_150_DPI ->
                    JPEGFactory.createFromImage(scan, renderer.renderImageWithDPI(0, 150, ImageType.RGB), 0.7f);
                case DIGITAL -> throw new IllegalArgumentException("no scan");
            };
            PDPage page = new PDPage(new PDRectangle((float) PageCanvas.WIDTH, (float) PageCanvas.HEIGHT));
            scan.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                content.drawImage(image, 0, 0, (float) PageCanvas.WIDTH, (float) PageCanvas.HEIGHT);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            Files.write(file, bytes.toByteArray());
        }
    }

    private static BufferedImage noisy(BufferedImage grey, Random random) {
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                double level = 12 + 0.9 * grey.getRaster().getSample(x, y, 0) + 5 * random.nextGaussian();
                grey.getRaster().setSample(x, y, 0, Math.clamp(Math.round(level), 0, 255));
            }
        }
        return grey;
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve("out").resolve(name + ".json").toFile());
    }

    private static Box box(JsonNode node) {
        return new Box(
                node.get(0).asDouble(),
                node.get(1).asDouble(),
                node.get(2).asDouble(),
                node.get(3).asDouble());
    }

    private static double common(Box a, Box b) {
        double shared = a.sharedArea(b);
        return shared / (a.area() + b.area() - shared);
    }

    private void read() {
        CommandLineRunner.run(
                "read", folder.toString(), "--json", folder.resolve("out").toString());
    }

    /** What differs from the truth, a line each. */
    private List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        for (String name : truth.keySet()) {
            List<Box> found = new ArrayList<>();
            json(name).path("pictures").forEach(p -> found.add(box(p.path("box"))));
            for (Box wanted : truth.getOrDefault(name, List.of())) {
                double best =
                        found.stream().mapToDouble(f -> common(f, wanted)).max().orElse(0);
                if (best < LEAST_COMMON) {
                    differences.add("%s: %s missed, best %.2f of %s".formatted(name, wanted, best, found));
                }
                found.removeIf(f -> common(f, wanted) >= LEAST_COMMON);
            }
            found.forEach(f -> differences.add(name + ": " + f + " is no picture"));
        }
        return differences;
    }

    private void assertFound(Copy copy) throws IOException {
        assumeThat(copy == Copy.DIGITAL || Settings.fromSurroundings().hasModels())
                .as("OCR models are fetched")
                .isTrue();
        make(copy);
        read();
        assertThat(differences()).as("seed %d, %s", SEED, copy).isEmpty();
    }

    @Test
    void picturesOfDigitalPages() throws IOException {
        assertFound(Copy.DIGITAL);
    }

    @Test
    void picturesOfGreyScans() throws IOException {
        assertFound(Copy.GREY_200_DPI);
    }

    @Test
    void picturesOfFaxes() throws IOException {
        assertFound(Copy.FAX);
    }

    @Test
    void picturesOfCoarseColourScans() throws IOException {
        assertFound(Copy.COLOUR_150_DPI);
    }

    @Test
    void picturesAreCutOutBesideTheJsonWithTheirWordsAndCaptions() throws IOException {
        make(Copy.DIGITAL);
        read();

        JsonNode picture = json("bar_chart").path("pictures").get(0);
        assertThat(picture.path("page").asInt()).isEqualTo(1);
        assertThat(picture.path("caption").asText()).isEqualTo("Biểu đồ 1. Số điểm quét mã QR theo huyện");
        assertThat(picture.path("text").asText()).contains("100", "T1", "T2");
        assertThat(picture.path("file").asText()).isEqualTo("bar_chart-picture-1.png");
        BufferedImage cut = ImageIO.read(
                folder.resolve("out").resolve("bar_chart-picture-1.png").toFile());
        Box box = box(picture.path("box"));
        assertThat((double) cut.getWidth() / cut.getHeight())
                .isCloseTo(box.width() / box.height(), org.assertj.core.api.Assertions.within(0.02));
        assertThat(cut.getWidth()).isGreaterThan((int) (2 * box.width()));
    }

    @Test
    void nothingOfThePageIsLostAndNothingIsAFigure() throws IOException {
        make(Copy.DIGITAL);
        read();

        for (String name : List.of("bar_chart", "line_chart_with_grid", "level_bars", "two_charts")) {
            JsonNode json = json(name);
            assertThat(json.path("tables")).as(name).isEmpty();
            assertThat(json.path("figures")).as(name).isEmpty();
            json.path("pictures")
                    .forEach(p -> assertThat(
                                    json.path("pages").get(0).path("text").asText())
                            .as(name)
                            .contains(p.path("caption").asText(), p.path("text").asText()));
        }
        assertThat(json("chart_and_table").path("tables")).hasSize(1);
        assertThat(json("ruled_table").path("tables")).hasSize(1);
        assertThat(json("zebra_table").path("tables")).hasSize(1);
    }
}
