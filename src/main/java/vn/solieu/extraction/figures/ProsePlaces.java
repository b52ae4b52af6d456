package vn.solieu.extraction.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.UnitCatalogue;

/** The place a number of running text speaks of: one unit named in its own clause, else the unit of the report. */
final class ProsePlaces {

    /** A unit with its kind, alone: "các xã" and "30 phường" name none. */
    static final Pattern UNIT =
            Pattern.compile("(?U)(?<!các )(?<!\\d )\\b((?iu:thị trấn|phường|xã|đặc khu|TT\\.|P\\.|X\\.))\\s*"
                    + "(\\p{Lu}[\\p{L}'’]*(?:[ -](?!UBND)\\p{Lu}[\\p{L}'’]*){0,4}|\\d{1,2}\\b)");

    private static final Pattern BEFORE_PLACE = Pattern.compile("(?iuU).*\\b(tại|ở|trên địa bàn|thuộc|của)\\s*$");

    private final UnitCatalogue units;

    ProsePlaces(UnitCatalogue units) {
        this.units = units;
    }

    /** A place as printed and its official code, either {@code null} when it is not known. */
    record Place(@Nullable String name, @Nullable String code) {}

    Place of(Mention mention, ReportContext context) {
        AdministrativeUnit own = context.unit();
        Place whole = new Place(context.unitName(), own == null ? null : own.code());
        if (own == null) {
            return whole;
        }
        return only(lastPart(mention.before()), false, context)
                .or(() -> only(mention.after(), true, context))
                .or(() -> mention.afterColon() ? only(mention.topic(), false, context) : Optional.empty())
                .orElse(whole);
    }

    /** Behind the last comma that something follows: before it stands another matter, or nothing but the place. */
    private static String lastPart(String words) {
        String text = words.replaceFirst("[,\\s]+$", "");
        return text.substring(text.lastIndexOf(',') + 1);
    }

    /** The one unit below that of the report which the words name. */
    private Optional<Place> only(String words, boolean afterNumber, ReportContext context) {
        Matcher matcher = UNIT.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String printed = matcher.group();
        boolean placed = !afterNumber
                || BEFORE_PLACE.matcher(words.substring(0, matcher.start())).matches();
        boolean listed = words.substring(matcher.end()).matches("(?U)\\s*(,|và)\\s*(\\p{Lu}|xã|phường|thị trấn).*");
        if (!placed || listed || matcher.find()) {
            return Optional.empty();
        }
        AdministrativeUnit own = context.unit();
        return units.resolve(printed, context.at(), own)
                .filter(unit -> own != null
                        && !unit.equals(own)
                        && units.parentOf(unit, context.at())
                                .filter(own::equals)
                                .isPresent())
                .map(unit -> new Place(
                        printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1), unit.code()));
    }
}
