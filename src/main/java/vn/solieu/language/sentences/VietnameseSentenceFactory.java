package vn.solieu.language.sentences;

import java.util.TreeSet;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.util.StringList;

/** Gives OpenNLP the marks, abbreviations and features of Vietnamese; public because a model file names it. */
public final class VietnameseSentenceFactory extends SentenceDetectorFactory {

    /** For OpenNLP, which makes one by name when it reads a model and then fills it from the file. */
    public VietnameseSentenceFactory() {}

    private VietnameseSentenceFactory(Dictionary abbreviations) {
        super("vie", true, abbreviations, SentenceMarks.ENDING.toCharArray());
    }

    static VietnameseSentenceFactory forTraining() {
        Dictionary abbreviations = new Dictionary(true);
        new TreeSet<>(SentenceMarks.ABBREVIATIONS).forEach(a -> abbreviations.put(new StringList(a)));
        return new VietnameseSentenceFactory(abbreviations);
    }

    @Override
    public SDContextGenerator getSDContextGenerator() {
        return new SentenceContext();
    }
}
