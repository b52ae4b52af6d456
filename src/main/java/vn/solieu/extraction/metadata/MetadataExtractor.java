package vn.solieu.extraction.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Block;
import vn.solieu.document.Heading;
import vn.solieu.document.Metadata;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Period;
import vn.solieu.document.Table;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;
import vn.solieu.language.DateGrammar;

/** Reads what a document says of itself, by the form of Decree 30/2020/NĐ-CP. What is not there stays {@code null}. */
public final class MetadataExtractor {

    private static final Pattern NUMBER = Pattern.compile(
            "(?iu:s[ốoóò6])?\\s*[:.]?\\s*(\\d{1,6})?\\s*/\\s*([\\p{Lu}\\d][\\p{L}\\d&.,]*(?:\\s?[-–]\\s?[\\p{L}\\d&.]+)*)");
    private static final Pattern PARTY_NUMBER =
            Pattern.compile("(?iu:s[ốo])\\s*[:.]?\\s*(\\d{1,6}\\s?[-–]\\s?\\p{L}{1,4}/\\p{L}[\\p{L}\\d-]*)");
    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "^(.*?)[,.;]?\\s*ng[àaáảã]y\\s*(\\d{1,2})\\s*th[áaàảã]ng\\s*(\\d{1,2})\\s*n[ăaâ]m\\s*(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Types of documents as they are printed alone on a line (Decree 30/2020, annex III, and common longer forms). */
    private static final Pattern TYPE = Pattern.compile(
            "^(nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh|ke hoach|phuong an|de an|du an"
                    + "|bao cao( nhanh| tuan| thang| quy| nam| tong ket| so ket| ket qua| chuyen de| bo sung)?|bien ban|to trinh|hop dong"
                    + "|cong dien|ban ghi nho|ban thoa thuan|giay uy quyen|giay moi|giay gioi thieu|giay nghi phep|phieu gui|phieu chuyen"
                    + "|phieu bao)$");

    private static final Pattern SUBJECT_MARK = Pattern.compile("(?iu)^(v/v|vv|về việc)\\s*[:.]?\\s*");

    /** Words of authority and office in the signature; the line after them is a name. */
    private static final Pattern OFFICE = Pattern.compile(
            "^(tm|kt|tl|tuq|q|t/m|k/t|t/l)\\b.*|.*\\b(chu tich|giam doc|truong phong|pho phong|truong ban|chanh van phong|bi thu|bo truong"
                    + "|thu truong|cuc truong|vu truong|vien truong|hieu truong|thu tuong|doi truong|pho truong|tong giam doc|to truong"
                    + "|uy vien|nguoi lap bieu|ke toan|thu ky|chi cuc truong|chanh thanh tra)\\b.*");

    private static final Pattern NAME = Pattern.compile("^(\\p{Lu}[\\p{L}.]*)(\\s+\\p{Lu}[\\p{L}.]*){1,5}$");

    private MetadataExtractor() {}

    /** What the blocks of a document say of it. */
    public static Metadata read(List<Block> blocks) {
        List<String> agencyLines = lines(blocks, Zone.LETTERHEAD_AGENCY);
        String letterNumber = lines(blocks, Zone.NUMBER).stream()
                .map(MetadataExtractor::number)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        Matcher placeAndDate = placeAndDate(blocks);
        LocalDate date = placeAndDate == null ? null : date(placeAndDate);
        Title title = title(blocks);
        List<String> signature = lines(blocks, Zone.SIGNATURE);
        List<String> recipients = lines(blocks, Zone.RECIPIENTS).stream()
                .filter(l -> !VietnameseLetters.bare(l).startsWith("noi nhan"))
                .toList();
        Agencies agencies = agencies(agencyLines);
        String signer = signer(signature);
        return new Metadata(
                agencies.parent(),
                agencies.issuing(),
                letterNumber,
                placeAndDate == null
                        ? null
                        : emptyToNull(placeAndDate
                                .group(1)
                                .replaceFirst("^[^\\p{L}]+", "")
                                .strip()),
                date,
                title.type,
                title.text,
                title.subtitle,
                signer,
                signature.stream()
                        .filter(l -> !l.equals(signer)
                                && OFFICE.matcher(VietnameseLetters.bare(l)).matches())
                        .toList(),
                recipients,
                period(title, blocks, date),
                List.of());
    }

    /** The lines of a zone on the first page that has it: annexes bring letterheads and signatures of their own. */
    private static List<String> lines(List<Block> blocks, Zone zone) {
        List<Block> all = blocks.stream()
                .filter(b -> b instanceof Paragraph p && p.zone() == zone)
                .toList();
        return all.stream()
                .filter(b -> b.page() == all.getFirst().page())
                .map(Block::plainText)
                .toList();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
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
        List<String> candidates = new ArrayList<>(lines(blocks, Zone.PLACE_AND_DATE));
        candidates.addAll(lines(blocks, Zone.LETTERHEAD_STATE));
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

    // ---- type and title

    private record Title(
            @Nullable String type,
            @Nullable String text,
            @Nullable String subtitle) {}

    private static Title title(List<Block> blocks) {
        List<String> subject = lines(blocks, Zone.SUBJECT);
        if (!subject.isEmpty()) {
            String joined = String.join(" ", subject);
            return new Title(
                    "CÔNG VĂN", emptyToNull(SUBJECT_MARK.matcher(joined).replaceFirst("")), null);
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!isBody(block)) {
                continue;
            }
            String text = block.plainText();
            if (TYPE.matcher(
                            VietnameseLetters.bare(text).replaceAll("\\s+", " ").strip())
                    .matches()) {
                return titleBelow(blocks, i, text);
            }
        }
        return titleOfItsOwn(blocks);
    }

    private static boolean isBody(Block block) {
        return block instanceof Heading || (block instanceof Paragraph p && p.zone() == Zone.BODY);
    }

    private static Title titleBelow(List<Block> blocks, int typeAt, String type) {
        StringBuilder title = new StringBuilder();
        String subtitle = null;
        for (int at = typeAt + 1; at < blocks.size(); at++) {
            Block block = blocks.get(at);
            if (!isBody(block)) {
                break;
            }
            String text = block.plainText();
            boolean bracketed = text.startsWith("(") && text.endsWith(")");
            if (bracketed) {
                subtitle = text;
                break;
            }
            boolean leadsOn = title.isEmpty()
                    && isOneLine(block)
                    && at + 1 < blocks.size()
                    && blocks.get(at + 1) instanceof Paragraph next
                    && next.centred();
            if (!leadsOn && !belongsToTitle(block, title.isEmpty())) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(text);
        }
        return new Title(AgencyNames.sentenceCase(type), emptyToNull(title.toString()), subtitle);
    }

    /** The first line of a long title fills the page and only its next line shows that it is centred. */
    private static boolean isOneLine(Block block) {
        return block instanceof Paragraph p
                && p.box() != null
                && p.box().height() < 2 * Math.max(10, p.style().sizePt())
                && !p.text().value().endsWith(".");
    }

    /** Lines of the title are centred; in documents without pages only the first line, or bold ones, can be told. */
    private static boolean belongsToTitle(Block block, boolean first) {
        if (!(block instanceof Paragraph paragraph)) {
            return block instanceof Heading heading && heading.level() == 0;
        }
        String text = paragraph.text().value();
        String bare = VietnameseLetters.bare(text);
        if (bare.startsWith("kinh gui")
                || bare.startsWith("thuc hien")
                || bare.startsWith("can cu")
                || text.startsWith("-")) {
            return false;
        }
        if (paragraph.style().bold() && !text.matches("^\\d.*|^[IVX]+\\..*")) {
            return true;
        }
        if (paragraph.box() == null) {
            return paragraph.centred() || paragraph.style().bold() || (first && text.length() < 250);
        }
        return paragraph.centred();
    }

    /** A heading of level 0 (an HTML title) names a document that prints no type of its own. */
    private static Title titleOfItsOwn(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() == 0) {
                String text = heading.text().value();
                String bare = VietnameseLetters.bare(text);
                int words = 0;
                for (String type :
                        List.of("bao cao nhanh", "bao cao", "ke hoach", "thong bao", "quyet dinh", "to trinh")) {
                    if (bare.startsWith(type + " ")) {
                        words = type.length();
                        break;
                    }
                }
                return words == 0
                        ? new Title(null, text, null)
                        : new Title(
                                AgencyNames.sentenceCase(text.substring(0, words)),
                                emptyToNull(text.substring(words).strip()),
                                null);
            }
        }
        return new Title(null, null, null);
    }

    // ---- signer

    private static @Nullable String signer(List<String> signature) {
        for (int i = signature.size() - 1; i >= 0; i--) {
            String line = signature.get(i).strip();
            boolean office = OFFICE.matcher(VietnameseLetters.bare(line)).matches();
            boolean allCapitals = line.equals(line.toUpperCase(Locale.ROOT));
            if (!office && !allCapitals && NAME.matcher(line).matches()) {
                return line;
            }
        }
        return null;
    }

    // ---- period

    /**
     * The time the report speaks of: the date of its subtitle, its title, its first "tính đến …". A title's date that lies a month or
     * more from the date of issue contradicts it, and then the text decides.
     */
    private static @Nullable Period period(Title title, List<Block> blocks, @Nullable LocalDate issued) {
        for (String text : new String[] {title.subtitle, title.text}) {
            Period period = text == null ? null : lastPeriod(text, issued);
            if (period != null && fits(period, issued)) {
                return period;
            }
        }
        for (Block block : blocks) {
            if (block instanceof Table || !isBody(block)) {
                continue;
            }
            String text = block.plainText();
            for (DateGrammar.FoundDate found : DateGrammar.find(text, issued)) {
                String before = VietnameseLetters.bare(text.substring(Math.max(0, found.start() - 24), found.start()));
                Period period = found.period();
                if (period != null
                        && fits(period, issued)
                        && before.matches("(?s).*\\b(tinh den|den|den ngay|ngay)\\s*(ngay\\s*|het\\s*)*$")
                        && before.contains("den")) {
                    return period;
                }
            }
        }
        return issued == null ? null : Period.day(issued);
    }

    /** The most exact time a text names: a day before a month, a month before a year; the last of equals. */
    private static @Nullable Period lastPeriod(String text, @Nullable LocalDate issued) {
        Period best = null;
        for (DateGrammar.FoundDate found : DateGrammar.find(text, issued)) {
            Period period = found.period();
            if (period != null && (best == null || days(period) <= days(best))) {
                best = period;
            }
        }
        return best;
    }

    private static long days(Period period) {
        return period.start() == null ? 1 : ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
    }

    /** A day must lie before the issue; a plan's month or year may end after it. */
    private static boolean fits(Period period, @Nullable LocalDate issued) {
        return issued == null
                || ((!period.end().isAfter(issued.plusDays(1)) || days(period) > 27)
                        && period.end().isAfter(issued.minusDays(200)));
    }
}
