package vn.solieu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample reports of the repository and what they say. A missing file is an error, never a reason to pass. */
public final class SampleReports {

    public static final Path FOLDER = Path.of("samples");

    private SampleReports() {}

    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("the sample " + file.toAbsolutePath() + " is missing");
        }
        return file;
    }

    public static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("the golden file " + file.toAbsolutePath() + " cannot be read", e);
        }
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
