package vn.solieu.language.sentences;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.ext.ExtensionLoader;

/** Learns where sentences end; the same paragraphs in the same order give the same bytes. */
public final class SentenceTrainer {

    /** Features seen less often are left out: they tell little and would make the model large. */
    private static final int CUTOFF = 10;

    private static final int ITERATIONS = 60;

    private static final String MANIFEST = "manifest.properties";

    /** The oldest time a ZIP archive can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Event> events = new ArrayList<>();
    private final SentenceContext context = new SentenceContext();

    /** Takes in a paragraph: every mark at which the model will have to decide. */
    public void add(LabelledParagraph paragraph) {
        String text = paragraph.text();
        for (Span sentence : paragraph.sentences()) {
            for (int i = sentence.start(); i < sentence.end(); i++) {
                if (SentenceMarks.isCandidate(text, i) && !SentenceMarks.surelyGoesOn(text, sentence.start(), i)) {
                    boolean ends = SentenceMarks.afterClosing(text, i) == sentence.end();
                    events.add(new Event(
                            ends ? SentenceDetectorME.SPLIT : SentenceDetectorME.NO_SPLIT,
                            context.getContext(text, i)));
                }
            }
        }
    }

    /** How many marks were taken in. */
    public int marks() {
        return events.size();
    }

    /** Trains on what was taken in and writes the model. */
    public void write(Path file) throws IOException {
        ExtensionLoader.registerAllowedPackage(VietnameseSentenceFactory.class.getPackageName());
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        Map<String, String> facts = new HashMap<>();
        MaxentModel trained =
                TrainerFactory.getEventTrainer(parameters, facts).train(ObjectStreamUtils.createObjectStream(events));
        SentenceModel model = new SentenceModel("vie", trained, facts, VietnameseSentenceFactory.forTraining());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.serialize(bytes);
        Files.write(file, withoutTimes(bytes.toByteArray()));
    }

    /** OpenNLP writes the time of training into the archive, which no two trainings share. */
    private static byte[] withoutTimes(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                entries.put(entry.getName(), entry.getName().equals(MANIFEST) ? timeless(content) : content);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] timeless(byte[] manifest) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(manifest));
        properties.setProperty("Timestamp", "0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        return bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
