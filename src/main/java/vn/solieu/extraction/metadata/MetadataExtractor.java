package vn.solieu.extraction.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Annex;
import vn.solieu.document.Block;
import vn.solieu.document.Metadata;
import vn.solieu.document.VietnameseLetters;
import vn.solieu.document.Zone;

/** Reads what a document says of itself, by the form of Decree 30/2020/NĐ-CP. What is not there stays {@code null}. */
public final class MetadataExtractor {

    /** What a scan makes of the dash before a line. */
    private static final Pattern LIST_DASH = Pattern.compile("^\\s*[-~–—*•·+]+\\s*(?=\\S)");

    private MetadataExtractor() {}

    /** What the blocks of a document say of it. */
    public static Metadata read(List<Block> blocks) {
        List<String> agencyLines = ZoneLines.of(blocks, Zone.LETTERHEAD_AGENCY);
        IssueLines issue = IssueLines.of(blocks);
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
                issue.number(),
                issue.place(),
                issue.date(),
                title.type(),
                title.text(),
                title.subtitle(),
                signer,
                SignatureBlock.roles(signature, signer),
                recipients,
                ReportPeriod.of(title, blocks, issue.date()),
                List.of(),
                null,
                annexes,
                AmendmentFinder.find(title, blocks, issue.number(), issue.date()),
                Stream.concat(
                                issue.doubts().stream(),
                                Contradictions.find(title, annexes, issue.number(), issue.date()).stream())
                        .toList());
    }

    /** Whether a document orders or rules, so that its numbers are norms and not figures. */
    public static boolean isNormative(Metadata metadata) {
        return TitleReader.isNormative(metadata.documentType());
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
