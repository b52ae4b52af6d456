package vn.solieu.language.sentences;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.ext.ExtensionLoader;

/** Finds sentences by a maximum entropy model of Apache OpenNLP; what is certain ({@code SentenceMarks}) is not left to the model. */
public final class TrainedSentenceSplitter implements SentenceSplitter {

    private final SentenceModel model;

    private TrainedSentenceSplitter(SentenceModel model) {
        this.model = model;
    }

    /** Reads a model that {@link SentenceTrainer} wrote. */
    public static TrainedSentenceSplitter read(Path file) throws IOException {
        ExtensionLoader.registerAllowedPackage(VietnameseSentenceFactory.class.getPackageName());
        return new TrainedSentenceSplitter(new SentenceModel(file));
    }

    @Override
    public List<Span> split(CharSequence text) {
        // A detector remembers its last text: each call has its own, so that threads can share the model.
        Detector detector = new Detector(model);
        return SentenceMarks.split(text, detector::ends);
    }

    private static final class Detector extends SentenceDetectorME {

        private final List<Integer> ends = new ArrayList<>();

        private Detector(SentenceModel model) {
            super(model);
        }

        private List<Integer> ends(String line) {
            ends.clear();
            sentPosDetect(line);
            return ends;
        }

        /** Asked of each mark the model takes for an end; the spans themselves are cut by {@code SentenceMarks}, as for the rules. */
        @Override
        protected boolean isAcceptableBreak(CharSequence line, int fromIndex, int mark) {
            int start = fromIndex == 0 ? 0 : SentenceMarks.afterClosing(line, fromIndex - 1);
            boolean accepted = SentenceMarks.isCandidate(line, mark) && !SentenceMarks.surelyGoesOn(line, start, mark);
            if (accepted) {
                ends.add(mark);
            }
            return accepted;
        }
    }
}
