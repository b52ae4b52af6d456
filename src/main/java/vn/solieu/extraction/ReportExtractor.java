package vn.solieu.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Block;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.Paragraph;
import vn.solieu.document.Period;
import vn.solieu.document.Relation;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;
import vn.solieu.extraction.figures.FigureCollector;
import vn.solieu.extraction.figures.ProseFigures;
import vn.solieu.extraction.figures.ReportContext;
import vn.solieu.extraction.figures.TableFigures;
import vn.solieu.extraction.metadata.MetadataExtractor;

/** Reads metadata and figures of a document. Safe for several threads. */
public final class ReportExtractor {

    /** Names of units with their kind, as in "trên địa bàn huyện Quan Sơn". */
    private static final Pattern UNIT =
            Pattern.compile("(?U)\\b((?iu:thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|tỉnh|xã|TP\\.?))\\s+"
                    + "(\\p{Lu}[\\p{L}'’]*(?:[ -]\\p{Lu}[\\p{L}'’]*){0,4}|\\d{1,2}\\b)");

    private static final int FEW_LETTERS = 200;
    private static final double LEAST_MARKED = 0.1;

    private final UnitCatalogue units;
    private final TableFigures tableFigures;
    private final ProseFigures proseFigures;

    public ReportExtractor(UnitCatalogue units, IndicatorCatalogue indicators) {
        this.units = units;
        this.tableFigures = new TableFigures(units, indicators);
        this.proseFigures = new ProseFigures(units, indicators);
    }

    /**
     * What a document says.
     *
     * @param metadata what it says of itself
     * @param observations its figures in reading order
     * @param relations how the figures belong together
     */
    public record Extract(Metadata metadata, List<Observation> observations, List<Relation> relations) {
        public Extract {
            observations = List.copyOf(observations);
            relations = List.copyOf(relations);
        }
    }

    /**
     * Reads the blocks of a document.
     *
     * @param today used where a document names no date, to understand names of places
     */
    public Extract extract(String sha256, List<Block> blocks, LocalDate today) {
        Metadata metadata = MetadataExtractor.read(blocks);
        ReportContext context = context(sha256, metadata, blocks, today);
        FigureCollector figures = new FigureCollector(
                tableFigures, proseFigures, context, !MetadataExtractor.isNormative(metadata) && isVietnamese(blocks));
        blocks.forEach(figures::add);
        AdministrativeUnit issuer = context.unit();
        Metadata whole = metadata.withIssuer(issuer == null ? null : issuer.code());
        return new Extract(whole, figures.observations(), figures.relations());
    }

    /**
     * Whether the running text is Vietnamese, of whose wording the figures are read. In Vietnamese a quarter of the letters have marks, in
     * other languages of Latin letters hardly one in twenty; of a few words nothing can be said, and they are taken for Vietnamese.
     */
    private static boolean isVietnamese(List<Block> blocks) {
        int letters = 0;
        int marked = 0;
        for (Block block : blocks) {
            String text = block instanceof Paragraph p && p.zone() == Zone.BODY
                    ? p.text().value()
                    : "";
            String lower = text.toLowerCase(Locale.ROOT);
            String bare = VietnameseLetters.bare(text);
            for (int i = 0; i < Math.min(lower.length(), bare.length()); i++) {
                letters += Character.isLetter(lower.charAt(i)) ? 1 : 0;
                marked += lower.charAt(i) == bare.charAt(i) ? 0 : 1;
            }
        }
        return letters < FEW_LETTERS || marked >= LEAST_MARKED * letters;
    }

    // ---- whose report it is

    private ReportContext context(String sha256, Metadata metadata, List<Block> blocks, LocalDate today) {
        LocalDate issued = metadata.date();
        Period period = metadata.period();
        LocalDate at = issued != null ? issued : period != null ? period.end() : today;
        String name = unitName(metadata, blocks);
        AdministrativeUnit unit = name == null ? null : settle(name, at, blocks);
        return new ReportContext(sha256, name, unit, period, at, issued, ReportContext.Section.NONE);
    }

    /** The unit the issuing agency belongs to: the smallest one its letterhead names, else the one the title names. */
    private static @Nullable String unitName(Metadata metadata, List<Block> blocks) {
        for (String text :
                new String[] {metadata.agency(), metadata.agencyParent(), metadata.title(), metadata.subtitle()}) {
            String name = text == null ? null : unitIn(text);
            if (name != null) {
                return name;
            }
        }
        for (Block block : blocks) {
            if (block instanceof Paragraph p && p.zone() == Zone.BODY) {
                String name = unitIn(p.text().value());
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static @Nullable String unitIn(String text) {
        Matcher matcher = UNIT.matcher(text);
        String name = null;
        if (matcher.find()) {
            String kind = matcher.group(1).toLowerCase(Locale.ROOT);
            if (kind.startsWith("tp")) {
                kind = "thành phố";
            }
            name = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + " " + matcher.group(2);
        }
        return name;
    }

    /** The unit in the catalogue; where several share the name, the province the text names decides. */
    private @Nullable AdministrativeUnit settle(String name, LocalDate at, List<Block> blocks) {
        Optional<AdministrativeUnit> alone = units.resolve(name, at, null);
        if (alone.isPresent()) {
            return alone.get();
        }
        for (Block block : blocks) {
            Matcher matcher = UNIT.matcher(block.plainText());
            while (matcher.find()) {
                if (!VietnameseLetters.bare(matcher.group(1)).equals("tinh")) {
                    continue;
                }
                Optional<AdministrativeUnit> inside = units.resolve("tỉnh " + matcher.group(2), at, null)
                        .flatMap(province -> units.resolve(name, at, province));
                if (inside.isPresent()) {
                    return inside.get();
                }
            }
        }
        return null;
    }
}
