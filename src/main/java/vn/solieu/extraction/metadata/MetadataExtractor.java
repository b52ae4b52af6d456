package vn.solieu.extraction.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Annex;
import vn.solieu.document.Block;
import vn.solieu.document.Metadata;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;

/** Reads what a document says of itself, by the form of Decree 30/2020/NĐ-CP. What is not there stays {@code null}. */
public final class MetadataExtractor {

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu:s[ốoóò6])?\\s*[:.]?\\s*(\\d{1,6})?\\s*/\\s*([\\p{Lu}\\d][\\p{L}\\d&.,]*(?:\\s?[-–]\\s?[\\p{L}\\d&.]+)*)");
    private static final Pattern PARTY_NUMBER =
            Pattern.compile("(?iu:s[ốo])\\s*[:.]?\\s*(\\d{1,6}\\s?[-–]\\s?\\p{L}{1,4}/\\p{L}[\\p{L}\\d-]*)");
    /** What a scan makes of the dash before a line. */
    private static final Pattern LIST_DASH = Pattern.compile("^\\s*[-~–—*•·+]+\\s*(?=\\S)");

    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "^(.*?)[,.;]?\\s*ng[àaáảã]y\\s*(\\d{1,2})\\s*th[áaàảã]ng\\s*(\\d{1,2})\\s*n[ăaâ]m\\s*(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MetadataExtractor() {}

    /** What the blocks of a document say of it. */
    public static Metadata read(List<Block> blocks) {
        List<String> agencyLines = ZoneLines.of(blocks, Zone.LETTERHEAD_AGENCY);
        String letterNumber = ZoneLines.of(blocks, Zone.NUMBER).stream()
                .map(MetadataExtractor::number)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        Matcher placeAndDate = placeAndDate(blocks);
        LocalDate date = placeAndDate == null ? null : date(placeAndDate);
        TitleReader.Title title = TitleReader.of(blocks);
        List<String> signature = ZoneLines.of(blocks, Zone.SIGNATURE);
        List<String> recipients = ZoneLines.of(blocks, Zone.RECIPIENTS).stream()
                .filter(l -> !VietnameseLetters.bare(l).startsWith("noi nhan"))
                .map(l -> LIST_DASH.matcher(l).replaceFirst("- "))
                .toList();
        Agencies agencies = agencies(agencyLines);
        String signer = SignatureBlock.signer(signature);
        List<Annex> annexes = AnnexFinder.find(blocks);
        return new Metadata(
                agencies.parent(),
                agencies.issuing(),
                letterNumber,
                placeAndDate == null
                        ? null
                        : ZoneLines.emptyToNull(placeAndDate
                                .group(1)
                                .replaceFirst("^[^\\p{L}]+", "")
                                .strip()),
                date,
                title.type(),
                title.text(),
                title.subtitle(),
                signer,
                SignatureBlock.roles(signature, signer),
                recipients,
                ReportPeriod.of(title, blocks, date),
                List.of(),
                annexes,
                Contradictions.find(title, annexes, letterNumber, date));
    }

    // ---- number, place and date

    private static Optional<String> number(String line) {
        Matcher party = PARTY_NUMBER.matcher(line);
        if (party.find()) {
            return Optional.of(party.group(1).replace(" ", ""));
        }
        Matcher state = NUMBER.matcher(line);
        if (!state.find() || state.group(1) == null) {
            // The number itself is often written by hand and then missing: a symbol alone is no number.
            return Optional.empty();
        }
        return Optional.of(
                state.group(1) + "/" + state.group(2).replace(" ", "").replace('–', '-'));
    }

    private static @Nullable Matcher placeAndDate(List<Block> blocks) {
        List<String> candidates = new ArrayList<>(ZoneLines.of(blocks, Zone.PLACE_AND_DATE));
        candidates.addAll(ZoneLines.of(blocks, Zone.LETTERHEAD_STATE));
        for (String line : candidates) {
            Matcher matcher = PLACE_AND_DATE.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(Matcher m) {
        try {
            return LocalDate.of(
                    Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    // ---- agencies

    private record Agencies(
            @Nullable String parent, @Nullable String issuing) {}

    /** The agency above and the issuing agency; one line is the issuing agency alone. */
    private static Agencies agencies(List<String> lines) {
        List<String> names = lines.stream()
                .map(l -> l.replaceAll("^[^\\p{L}]+|[^\\p{L}\\d)]+$", ""))
                .filter(l -> l.length() > 2)
                .toList();
        if (names.isEmpty()) {
            return new Agencies(null, null);
        }
        if (names.size() == 1) {
            return new Agencies(null, AgencyNames.inSentenceCase(names.getFirst()));
        }
        List<String> agencies = new ArrayList<>();
        for (String name : names) {
            boolean goesOn = !agencies.isEmpty() && AgencyNames.goesOn(agencies.getLast(), name);
            if (goesOn) {
                agencies.set(agencies.size() - 1, agencies.getLast() + " " + name);
            } else {
                agencies.add(name);
            }
        }
        if (agencies.size() == 1) {
            return new Agencies(null, AgencyNames.inSentenceCase(agencies.getFirst()));
        }
        return new Agencies(
                AgencyNames.inSentenceCase(agencies.getFirst()),
                AgencyNames.inSentenceCase(String.join(" ", agencies.subList(1, agencies.size()))));
    }
}
