package vn.solieu.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorFault.Kind;

/**
 * The indicators of all topics, and the indicator that a printed label means.
 *
 * <p>Immutable and safe for use by several threads. People edit {@code catalogue/indicators/*.yaml}, or write files of
 * their own; what is wrong there is said on loading, with file, line and entry.
 */
public final class IndicatorCatalogue {

    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Map<String, IndicatorTopic> topics = new LinkedHashMap<>();
    private final PhraseFolding folding;
    private final List<IndicatorEntry> entries = new ArrayList<>();
    private volatile @Nullable LabelMatcher matcher;

    private IndicatorCatalogue(PhraseFolding folding, List<IndicatorFile> files) {
        this.folding = folding;
        for (IndicatorFile file : files) {
            IndicatorTopic topic = file.topic();
            if (topic != null) {
                topics.putIfAbsent(topic.code(), topic);
            }
            for (IndicatorEntry entry : file.entries()) {
                entries.add(entry);
                if (!entry.addition() && byCode.putIfAbsent(entry.code(), entry.indicator()) != null) {
                    throw new IndicatorFormatException(entry.fault(Kind.CODE_TAKEN, entry.code()));
                }
            }
        }
        entries.replaceAll(this::withContexts);
        for (IndicatorEntry entry : entries) {
            for (Formula formula : entry.indicator().formulas()) {
                for (String code : formula.codes()) {
                    if (!byCode.containsKey(code)) {
                        throw new IndicatorFormatException(entry.fault(Kind.FORMULA_CODE, code));
                    }
                }
            }
            if (entry.addition()) {
                byCode.computeIfPresent(entry.code(), (_, known) -> known.with(entry.indicator()));
            }
        }
    }

    private IndicatorEntry withContexts(IndicatorEntry entry) {
        Indicator original = byCode.get(entry.code());
        return original == null ? entry : entry.withContextsOf(original);
    }

    /** What finds indicators, made by the first who asks: what only lists indicators starts without it. */
    private LabelMatcher matcher() {
        LabelMatcher ready = matcher;
        if (ready == null) {
            ready = new LabelMatcher(folding, phrases(folding, entries));
            matcher = ready;
        }
        return ready;
    }

    /**
     * The index of these entries.
     *
     * @throws IndicatorFormatException when two of them have one phrase
     */
    static PhraseIndex phrases(PhraseFolding folding, List<IndicatorEntry> entries) {
        PhraseIndex index = new PhraseIndex(folding);
        for (IndicatorEntry entry : entries) {
            List<IndicatorFault> faults = index.add(entry);
            if (!faults.isEmpty()) {
                throw new IndicatorFormatException(faults.getFirst());
            }
        }
        return index;
    }

    /**
     * Reads the indicators of the class path.
     *
     * <p>Their phrases are compared with each other only when the first label is matched, and by the tests.
     *
     * @throws IndicatorFormatException when a file is wrong
     */
    public static IndicatorCatalogue load() {
        return new IndicatorCatalogue(IndicatorFiles.folding(), IndicatorFiles.builtIn());
    }

    /** A catalogue without indicators: no label means anything. */
    public static IndicatorCatalogue empty() {
        return new IndicatorCatalogue(new PhraseFolding(List.of(), List.of(), List.of()), List.of());
    }

    /**
     * The built-in indicators and those of a folder.
     *
     * @param catalogue the built-in indicators with the files that are right
     * @param faults what is wrong in the files that were left out
     */
    public record Extended(IndicatorCatalogue catalogue, List<IndicatorFault> faults) {
        /** Keeps an unmodifiable copy of the faults. */
        public Extended {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads the indicators of the class path, and the YAML files of a folder after them.
     *
     * <p>A file may describe indicators, and add wordings and formulas to those of other files. A file with a mistake
     * is left out whole.
     *
     * @param folder need not be there
     */
    public static Extended loadWith(Path folder) {
        PhraseFolding folding = IndicatorFiles.folding();
        List<IndicatorFile> files = new ArrayList<>(IndicatorFiles.builtIn());
        List<IndicatorFile> found = IndicatorFiles.of(folder);
        if (found.isEmpty()) {
            return new Extended(new IndicatorCatalogue(folding, files), List.of());
        }
        List<IndicatorEntry> builtIn = new ArrayList<>();
        files.forEach(file -> builtIn.addAll(file.entries()));
        OwnIndicators own = new OwnIndicators(builtIn, folding, found);
        files.addAll(own.right());
        return new Extended(new IndicatorCatalogue(folding, files), own.faults());
    }

    /** All indicators in the order of the files. */
    public List<Indicator> all() {
        return List.copyOf(byCode.values());
    }

    /** All topics in the order of the files. */
    public List<IndicatorTopic> topics() {
        return List.copyOf(topics.values());
    }

    /** The indicator with this code. */
    public Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The indicator that a label means.
     *
     * <p>The indicator whose phrases cover most words of the label wins, then the one with the longest phrase, then the
     * one whose context is nearest. Nothing is answered when two are equal, when less than 70 % of the label is
     * covered, or when a word like "chưa" is not. A label that speaks of a rate means a percentage only.
     *
     * @param label as printed; of a table, the headers above the column joined by " - "
     * @param context headings above the label, the nearest last; empty when there are none
     */
    public Optional<IndicatorMatch> match(String label, List<String> context) {
        return matcher()
                .match(label, context)
                .flatMap(found -> byCode(found.code())
                        .map(indicator -> new IndicatorMatch(indicator, found.phrase(), found.score())));
    }

    /**
     * What compares labels that mean no indicator with those that do.
     *
     * <p>Takes some milliseconds to make; keep it for many labels.
     */
    public NearestIndicators nearest() {
        return new NearestIndicators(folding, phrases(folding, entries), byCode);
    }
}
