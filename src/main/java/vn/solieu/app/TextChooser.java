package vn.solieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.solieu.document.OpenedPage;
import vn.solieu.document.Outcome;
import vn.solieu.document.PageSource;
import vn.solieu.document.PageText.OtherText;
import vn.solieu.document.Word;
import vn.solieu.language.LegacyText;
import vn.solieu.language.TextLayerJudge;
import vn.solieu.language.TextLayerTrust;
import vn.solieu.language.TextLayerTrust.Verdict;

/** Settles which text of a page counts: its layer, the layer mended, or what is recognised in its picture. Safe for several threads. */
final class TextChooser {

    /** A mended layer must be so much less surprising than the recognised text, in nats a word: mending aims at little surprise. */
    private static final double LEAST_LEAD = 1.5;

    /** A text with fewer words than this share of the other has lost too much to be the better one. */
    private static final double LEAST_WORDS = 0.6;

    private final MarkRestoration restoration;
    private final TextLayerJudge judge;

    TextChooser(MarkRestoration restoration) {
        this.restoration = restoration;
        this.judge = new TextLayerJudge(restoration);
    }

    /** Recognises the words of the page's picture; called at most once. */
    interface Recognition {
        Outcome<List<Word>> words() throws InterruptedException;
    }

    /**
     * The chosen text of a page.
     *
     * @param words with their letters as chosen
     * @param source where they came from
     * @param reason the key of what decided
     * @param others texts that were not chosen
     */
    record Choice(List<Word> words, PageSource source, String reason, List<OtherText> others) {}

    /** Failed when the layer cannot be used and nothing could be recognised. */
    Outcome<Choice> choose(OpenedPage page, Recognition recognition) throws InterruptedException {
        List<Word> layer = page.textLayer();
        TextLayerTrust trust = judge.judge(page);
        if (trust.verdict() == Verdict.LEGACY_ENCODING || trust.verdict() == Verdict.GARBLED) {
            Optional<List<Word>> decoded = LegacyText.decoded(layer);
            if (decoded.isPresent()) {
                return Outcome.of(
                        new Choice(
                                decoded.get(),
                                PageSource.TEXT_LAYER,
                                "decoded-legacy-encoding",
                                List.of(new OtherText(PageSource.TEXT_LAYER, text(layer)))),
                        List.of());
            }
        }
        boolean scanned = page.scan() != null;
        return switch (trust.verdict()) {
            case TRUSTED -> asItStands(layer, trust);
            case NONE ->
                scanned
                        ? recognised(layer, layer, PageSource.TEXT_LAYER, trust, recognition)
                        : asItStands(layer, trust);
            case NOT_VIETNAMESE ->
                scanned ? better(layer, layer, PageSource.TEXT_LAYER, trust, recognition) : asItStands(layer, trust);
            case STRIPPED -> {
                List<Word> restored = restoration.restored(layer);
                yield scanned
                        ? better(layer, restored, PageSource.RESTORED, trust, recognition)
                        : Outcome.of(mended(layer, restored, trust.reason()), List.of());
            }
            case GARBLED, LEGACY_ENCODING ->
                better(layer, restoration.ungarbled(layer), PageSource.RESTORED, trust, recognition);
        };
    }

    private static Outcome<Choice> asItStands(List<Word> layer, TextLayerTrust trust) {
        return Outcome.of(new Choice(layer, PageSource.TEXT_LAYER, trust.reason(), List.of()), List.of());
    }

    private static Choice mended(List<Word> layer, List<Word> restored, String reason) {
        return new Choice(
                restored, PageSource.RESTORED, reason, List.of(new OtherText(PageSource.TEXT_LAYER, text(layer))));
    }

    private Outcome<Choice> recognised(
            List<Word> layer, List<Word> mended, PageSource mendedBy, TextLayerTrust trust, Recognition recognition)
            throws InterruptedException {
        Outcome<List<Word>> outcome = recognition.words();
        if (outcome.result().isEmpty()) {
            return new Outcome.Failed<>(outcome.problemsMet());
        }
        List<OtherText> others = new ArrayList<>();
        if (!layer.isEmpty()) {
            others.add(new OtherText(PageSource.TEXT_LAYER, text(layer)));
        }
        if (mendedBy == PageSource.RESTORED) {
            others.add(new OtherText(mendedBy, text(mended)));
        }
        return Outcome.of(
                new Choice(restoration.weighed(outcome.result().get()), PageSource.OCR, trust.reason(), others),
                outcome.problemsMet());
    }

    /** The recognised text, unless it is no Vietnamese and the mended layer is clearly better. */
    private Outcome<Choice> better(
            List<Word> layer, List<Word> mended, PageSource mendedBy, TextLayerTrust trust, Recognition recognition)
            throws InterruptedException {
        Outcome<Choice> recognised = recognised(layer, mended, mendedBy, trust, recognition);
        if (recognised.result().isEmpty()) {
            boolean lettersAreRight = trust.verdict() == Verdict.STRIPPED || trust.verdict() == Verdict.NOT_VIETNAMESE;
            return lettersAreRight
                    ? Outcome.of(
                            new Choice(
                                    mended,
                                    mendedBy,
                                    trust.reason(),
                                    List.of(new OtherText(PageSource.TEXT_LAYER, text(layer)))),
                            recognised.problemsMet())
                    : recognised;
        }
        Choice choice = recognised.result().get();
        String ocr = text(choice.words());
        if (choice.words().size() >= LEAST_WORDS * mended.size() && judge.isVietnamese(ocr)) {
            return recognised;
        }
        String other = text(mended);
        boolean enough = mended.size() >= LEAST_WORDS * choice.words().size();
        boolean emptied = choice.words().size() < LEAST_WORDS * mended.size();
        boolean clearer = restoration.surprise(other) + LEAST_LEAD < restoration.surprise(ocr);
        if (enough && (clearer || (emptied && judge.isVietnamese(other)))) {
            List<OtherText> others = new ArrayList<>();
            others.add(new OtherText(PageSource.TEXT_LAYER, text(layer)));
            others.add(new OtherText(PageSource.OCR, ocr));
            return Outcome.of(
                    new Choice(mended, mendedBy, trust.reason() + ",layer-reads-better", others),
                    recognised.problemsMet());
        }
        return recognised;
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::text).toList());
    }
}
