package vn.solieu.reading.ocr;

import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.TessAPI1;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.WordAlternative;
import vn.solieu.reading.image.PixelBox;
import vn.solieu.reading.image.Pixels;

/** One Tesseract handle with one model. For one thread at a time. */
final class TesseractEngine implements AutoCloseable {

    /** How Tesseract is to look at an image: its page segmentation modes. */
    enum Layout {
        PAGE(3),
        BLOCK(6),
        LINE(7);

        private final int mode;

        Layout(int mode) {
            this.mode = mode;
        }
    }

    /**
     * A word and where it is in the image given.
     *
     * @param confidence in [0,1]
     * @param alternatives other ways to read it, the likelier first
     * @param leading where the number stands that a number-and-sign such as "54/VHTT" begins with; {@code null} of other words
     */
    record ReadWord(
            String text,
            double confidence,
            PixelBox box,
            List<WordAlternative> alternatives,
            @Nullable PixelBox leading) {

        ReadWord {
            alternatives = List.copyOf(alternatives);
        }

        ReadWord(String text, double confidence, PixelBox box) {
            this(text, confidence, box, List.of(), null);
        }

        /** The word where an image stands that it was cut from. */
        ReadWord moved(UnaryOperator<PixelBox> there) {
            return new ReadWord(
                    text, confidence, there.apply(box), alternatives, leading == null ? null : there.apply(leading));
        }

        ReadWord withConfidence(double newConfidence) {
            return new ReadWord(text, newConfidence, box, alternatives, leading);
        }

        /** The word as another reader has it; what stood here becomes an alternative. */
        ReadWord corrected(String newText, double newConfidence) {
            List<WordAlternative> others = new ArrayList<>(alternatives);
            others.removeIf(a -> a.text().equals(newText));
            others.addFirst(new WordAlternative(text, confidence));
            return new ReadWord(newText, newConfidence, box, others, leading);
        }
    }

    private final ITessAPI.TessBaseAPI handle;

    /**
     * Loads a model.
     *
     * @param models folder with {@code <model>.traineddata}
     * @param whitelist the only characters wanted, or "" for all
     * @throws MissingModelException when the model is missing or does not load
     */
    TesseractEngine(Path models, String model, String whitelist) {
        if (!Files.isRegularFile(models.resolve(model + ".traineddata"))) {
            throw new MissingModelException(model);
        }
        handle = TessAPI1.TessBaseAPICreate();
        int failed =
                TessAPI1.TessBaseAPIInit2(handle, models.toString(), model, ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY);
        if (failed != 0) {
            TessAPI1.TessBaseAPIDelete(handle);
            throw new MissingModelException(model);
        }
        TessAPI1.TessBaseAPISetVariable(handle, "debug_file", Platform.isWindows() ? "NUL" : "/dev/null");
        // White letters on black were turned round before; looking for them costs a tenth of the time.
        TessAPI1.TessBaseAPISetVariable(handle, "tessedit_do_invert", "0");
        TessAPI1.TessBaseAPISetVariable(handle, "tessedit_char_whitelist", whitelist);
        // Keeps for each letter what else it may be.
        TessAPI1.TessBaseAPISetVariable(handle, "lstm_choice_mode", "2");
        // More rounds of it find hardly anything and cost a tenth of the time.
        TessAPI1.TessBaseAPISetVariable(handle, "lstm_choice_iterations", "1");
    }

    List<ReadWord> read(Pixels image, Layout layout, int dotsPerInch) {
        TessAPI1.TessBaseAPISetPageSegMode(handle, layout.mode);
        TessAPI1.TessBaseAPISetImage2(handle, image.pix());
        TessAPI1.TessBaseAPISetSourceResolution(handle, dotsPerInch);
        try {
            if (TessAPI1.TessBaseAPIRecognize(handle, null) != 0) {
                return List.of();
            }
            return words();
        } finally {
            TessAPI1.TessBaseAPIClear(handle);
        }
    }

    private List<ReadWord> words() {
        ITessAPI.TessResultIterator results = TessAPI1.TessBaseAPIGetIterator(handle);
        if (results == null) {
            return List.of();
        }
        try {
            ITessAPI.TessPageIterator places = TessAPI1.TessResultIteratorGetPageIterator(results);
            List<ReadWord> words = new ArrayList<>();
            do {
                Pointer text = TessAPI1.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_WORD);
                if (text == null) {
                    continue;
                }
                String letters = text.getString(0, "UTF-8").strip();
                TessAPI1.TessDeleteText(text);
                if (!letters.isEmpty()) {
                    double confidence =
                            TessAPI1.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD) / 100;
                    words.add(new ReadWord(
                            letters,
                            Math.clamp(confidence, 0, 1),
                            box(places, TessPageIteratorLevel.RIL_WORD),
                            alternatives(results, letters),
                            leading(results, NumberInText.leadingSigns(letters))));
                }
            } while (TessAPI1.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_WORD) == ITessAPI.TRUE);
            return words;
        } finally {
            TessAPI1.TessResultIteratorDelete(results);
        }
    }

    /** Other readings of the word the iterator stands at. */
    private static List<WordAlternative> alternatives(ITessAPI.TessResultIterator results, String word) {
        LetterChoices choices = new LetterChoices();
        ITessAPI.TessResultIterator symbols = TessAPI1.TessResultIteratorCopy(results);
        try {
            do {
                Pointer symbol = TessAPI1.TessResultIteratorGetUTF8Text(symbols, TessPageIteratorLevel.RIL_SYMBOL);
                if (symbol == null) {
                    return List.of();
                }
                choices.letter(symbol.getString(0, "UTF-8"));
                TessAPI1.TessDeleteText(symbol);
                addChoices(symbols, choices);
            } while (!isLastOfWord(symbols)
                    && TessAPI1.TessResultIteratorNext(symbols, TessPageIteratorLevel.RIL_SYMBOL) == ITessAPI.TRUE);
        } finally {
            TessAPI1.TessResultIteratorDelete(symbols);
        }
        return choices.words(word);
    }

    /** Where the first letters of the word stand that the iterator stands at. */
    private static @Nullable PixelBox leading(ITessAPI.TessResultIterator results, int letters) {
        if (letters == 0) {
            return null;
        }
        ITessAPI.TessResultIterator symbols = TessAPI1.TessResultIteratorCopy(results);
        try {
            PixelBox leading = null;
            for (int i = 0; i < letters; i++) {
                PixelBox letter =
                        box(TessAPI1.TessResultIteratorGetPageIterator(symbols), TessPageIteratorLevel.RIL_SYMBOL);
                leading = leading == null ? letter : leading.union(letter);
                if (TessAPI1.TessResultIteratorNext(symbols, TessPageIteratorLevel.RIL_SYMBOL) != ITessAPI.TRUE) {
                    return null;
                }
            }
            return leading;
        } finally {
            TessAPI1.TessResultIteratorDelete(symbols);
        }
    }

    private static PixelBox box(ITessAPI.TessPageIterator places, int level) {
        IntBuffer left = IntBuffer.allocate(1);
        IntBuffer top = IntBuffer.allocate(1);
        IntBuffer right = IntBuffer.allocate(1);
        IntBuffer bottom = IntBuffer.allocate(1);
        TessAPI1.TessPageIteratorBoundingBox(places, level, left, top, right, bottom);
        return new PixelBox(left.get(0), top.get(0), right.get(0) - left.get(0), bottom.get(0) - top.get(0));
    }

    private static void addChoices(ITessAPI.TessResultIterator symbols, LetterChoices choices) {
        ITessAPI.TessChoiceIterator others = TessAPI1.TessResultIteratorGetChoiceIterator(symbols);
        if (others == null) {
            return;
        }
        try {
            do {
                String text = TessAPI1.TessChoiceIteratorGetUTF8Text(others);
                if (text != null) {
                    choices.choice(text, TessAPI1.TessChoiceIteratorConfidence(others) / 100);
                }
            } while (TessAPI1.TessChoiceIteratorNext(others) == ITessAPI.TRUE);
        } finally {
            TessAPI1.TessChoiceIteratorDelete(others);
        }
    }

    private static boolean isLastOfWord(ITessAPI.TessResultIterator symbols) {
        return TessAPI1.TessPageIteratorIsAtFinalElement(
                        TessAPI1.TessResultIteratorGetPageIterator(symbols),
                        TessPageIteratorLevel.RIL_WORD,
                        TessPageIteratorLevel.RIL_SYMBOL)
                == ITessAPI.TRUE;
    }

    @Override
    public void close() {
        TessAPI1.TessBaseAPIDelete(handle);
    }
}
