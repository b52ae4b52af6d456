package vn.solieu.app.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.solieu.app.Messages;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.IndicatorMatch;

/** The indicator that a person means by a code or a name. */
final class IndicatorChoice {

    private static final int SUGGESTIONS = 3;

    private final IndicatorCatalogue catalogue;
    private final Messages messages;

    IndicatorChoice(IndicatorCatalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /**
     * The indicator.
     *
     * @throws CommandFailedException when there is none, with the nearest three
     */
    Indicator of(String asked) {
        String code = asked.strip().toLowerCase(Locale.ROOT);
        Optional<Indicator> found = catalogue
                .byCode(code)
                .or(() -> catalogue.match(asked, List.of()).map(IndicatorMatch::indicator));
        if (found.isPresent()) {
            return found.get();
        }
        StringBuilder complaint = new StringBuilder(messages.text("indicators.none", asked));
        boolean inVietnamese = messages.locale().getLanguage().equals("vi");
        // A mistyped code has no words that a label could share: how it is spelled tells more.
        Set<Indicator> offered = new LinkedHashSet<>();
        catalogue.nearest().of(asked, null, SUGGESTIONS).forEach(near -> offered.add(near.indicator()));
        catalogue.all().stream()
                .sorted(Comparator.comparingDouble(indicator -> -likeness(indicator.code(), code)))
                .limit(SUGGESTIONS)
                .forEach(offered::add);
        if (!offered.isEmpty()) {
            complaint.append('\n').append(messages.text("indicators.suggestions"));
            offered.stream()
                    .limit(SUGGESTIONS)
                    .forEach(indicator -> complaint
                            .append("\n  ")
                            .append(indicator.code())
                            .append("  ")
                            .append(indicator.label(inVietnamese)));
        }
        throw new CommandFailedException(2, complaint.toString());
    }

    /** The share of pairs of neighbouring letters that two codes have in common. */
    private static double likeness(String code, String typed) {
        Set<String> own = pairs(code);
        Set<String> others = pairs(typed);
        long shared = own.stream().filter(others::contains).count();
        return 2.0 * shared / Math.max(1, own.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
