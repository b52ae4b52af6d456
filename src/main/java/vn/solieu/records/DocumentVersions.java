package vn.solieu.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Amendment;
import vn.solieu.document.VietnameseLetters;

/**
 * Finds the versions of a document and settles which of them speaks.
 *
 * <p>Documents of one number, one day of issue and one agency are copies of the same: the one that people corrected speaks, else the one
 * read best, and among equals the one received last. A document that says to replace another of its agency speaks in its place; one that says to correct
 * another speaks for the figures it states again. What does not speak is kept, and its figures are not in effect.
 */
final class DocumentVersions {

    /** The share of letters in which names of one agency may differ, as two readings of a scan do. */
    private static final double MISREAD_SHARE = 0.15;

    private static final String MEMBERS = """
            select d.id, d.sha256, d.agency, d.number_key, d.issued, d.outcome, d.superseded_by, d.superseded_why,
                (select min(case p.source when 'document' then 0 when 'text-layer' then 0 when 'restored' then 1 else 2 end)
                    from page p where p.document_id = d.id) as best_source,
                (select max(case p.source when 'document' then 0 when 'text-layer' then 0 when 'restored' then 1 else 2 end)
                    from page p where p.document_id = d.id) as worst_source,
                (select count(*) from observation o where o.document_id = d.id and o.read_value is not null) as corrections,
                (select max(a.arrived_at) from arrival a where a.sha256 = d.sha256) as arrived_at
            from document d
            """;

    /**
     * A document as far as its versions are concerned.
     *
     * @param quality outcome, corrections and source of its text; less is better
     */
    private record Member(
            long key,
            String sha256,
            @Nullable String agency,
            @Nullable String numberKey,
            @Nullable LocalDate issued,
            int quality,
            Instant arrivedAt,
            @Nullable String supersededBy,
            @Nullable String supersededWhy) {

        /** Whether another document is a copy of the same. */
        boolean isSameAs(Member other) {
            return numberKey != null
                    && issued != null
                    && numberKey.equals(other.numberKey)
                    && issued.equals(other.issued)
                    && isOfAgency(other);
        }

        boolean isOfAgency(Member other) {
            return agency != null && other.agency != null && isAlike(agency, other.agency);
        }
    }

    /** What one document says of another number. */
    private record Claim(
            Amendment.Kind kind, String numberKey, @Nullable LocalDate issued) {}

    private final Connection connection;

    DocumentVersions(Connection connection) {
        this.connection = connection;
    }

    // ---- finding

    /** The hashes of all documents that are versions of this one, itself among them; empty when it was never read. */
    Set<String> related(String sha256) throws SQLException {
        return closure(Set.of(sha256)).keySet();
    }

    private Map<String, Member> closure(Set<String> seeds) throws SQLException {
        Map<String, Member> found = new LinkedHashMap<>();
        Deque<Member> open = new ArrayDeque<>();
        for (String sha256 : seeds) {
            members("where d.sha256 = ?", sha256).forEach(open::add);
        }
        while (!open.isEmpty()) {
            Member member = open.remove();
            if (found.putIfAbsent(member.sha256, member) == null) {
                open.addAll(neighbours(member));
            }
        }
        return found;
    }

    private List<Member> neighbours(Member member) throws SQLException {
        List<Member> neighbours = new ArrayList<>();
        if (member.numberKey != null) {
            if (member.issued != null) {
                members("where d.number_key = ? and d.issued = ?", member.numberKey, member.issued).stream()
                        .filter(member::isSameAs)
                        .forEach(neighbours::add);
            }
            for (Member citing : members(
                    "where d.id in (select a.document_id from amendment a where a.number_key = ?)", member.numberKey)) {
                if (claims(citing).stream().anyMatch(claim -> isTarget(claim, citing, member))) {
                    neighbours.add(citing);
                }
            }
        }
        for (Claim claim : claims(member)) {
            members("where d.number_key = ?", claim.numberKey).stream()
                    .filter(target -> isTarget(claim, member, target))
                    .forEach(neighbours::add);
        }
        return neighbours;
    }

    /** Whether a claim means that document: of the same agency, of the day named, and not later than the one that claims. */
    private static boolean isTarget(Claim claim, Member claiming, Member target) {
        boolean dayFits = target.issued != null
                && (claim.issued == null
                        ? claiming.issued == null || !target.issued.isAfter(claiming.issued)
                        : claim.issued.equals(target.issued));
        return !target.sha256.equals(claiming.sha256)
                && claim.numberKey.equals(target.numberKey)
                && dayFits
                && claiming.isOfAgency(target);
    }

    private List<Claim> claims(Member member) throws SQLException {
        return Row.list(
                connection,
                "select * from amendment where document_id = ? order by position",
                row -> new Claim(
                        StoredName.read(Amendment.Kind.class, row.text("kind")),
                        row.text("number_key"),
                        row.dateOrNull("issued")),
                member.key);
    }

    private List<Member> members(String condition, Object... parameters) throws SQLException {
        return Row.list(connection, MEMBERS + condition + " order by d.id", DocumentVersions::member, parameters);
    }

    private static Member member(Row row) throws SQLException {
        int lost = switch (StoredName.read(ReadingOutcome.class, row.text("outcome"))) {
            case COMPLETE -> 0;
            case PARTIAL -> 10;
            case FAILED -> 20;
        };
        return new Member(
                row.longInteger("id"),
                row.text("sha256"),
                row.textOrNull("agency"),
                row.textOrNull("number_key"),
                row.dateOrNull("issued"),
                lost
                        + row.integer("worst_source")
                        + row.integer("best_source")
                        - (row.integer("corrections") > 0 ? 5 : 0),
                row.instantOrNull("arrived_at") == null ? Instant.EPOCH : row.instant("arrived_at"),
                row.textOrNull("superseded_by"),
                row.textOrNull("superseded_why"));
    }

    /** Whether two names of agencies are one, read twice. */
    static boolean isAlike(String one, String other) {
        String a = letters(one);
        String b = letters(other);
        int longer = Math.max(a.length(), b.length());
        return longer > 0 && distance(a, b) <= MISREAD_SHARE * longer;
    }

    /** Letters without marks, with the one abbreviation that agencies of all levels have written out. */
    private static String letters(String agency) {
        return VietnameseLetters.bare(agency)
                .replaceAll("\\bubnd\\b", "uy ban nhan dan")
                .replaceAll("[^a-z0-9]", "");
    }

    /** How many letters must be added, left out or changed. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    // ---- settling

    /** Settles who speaks among these documents and all their versions. */
    void settle(Set<String> sha256s) throws SQLException {
        Map<String, Member> members = closure(sha256s);
        Map<Member, Member> speakers = speakers(members.values());
        Map<Member, Member> replacedBy = new HashMap<>();
        Map<Member, Set<Member>> correctedBy = new HashMap<>();
        for (Member member : members.values()) {
            for (Claim claim : claims(member)) {
                for (Member target : members.values()) {
                    Member speaker = Objects.requireNonNull(speakers.get(member));
                    if (!isTarget(claim, member, target) || speaker.equals(speakers.get(target))) {
                        continue;
                    }
                    if (claim.kind == Amendment.Kind.REPLACES) {
                        replacedBy.merge(target, speaker, DocumentVersions::later);
                    } else {
                        correctedBy
                                .computeIfAbsent(target, _ -> new LinkedHashSet<>())
                                .add(speaker);
                    }
                }
            }
        }
        for (Member member : members.values()) {
            Member speaker = Objects.requireNonNull(speakers.get(member));
            Member replacing = replacedBy.get(member);
            if (replacing == null) {
                // What replaces one copy replaces all.
                replacing = replacedBy.get(speaker);
            }
            if (replacing != null) {
                supersede(member, replacing.sha256, "replaced");
            } else if (!speaker.equals(member)) {
                supersede(member, speaker.sha256, "same-document");
            } else {
                supersede(member, null, null);
                Set<Member> correcting = new LinkedHashSet<>();
                for (Member copy : members.values()) {
                    if (member.equals(speakers.get(copy))) {
                        correcting.addAll(correctedBy.getOrDefault(copy, Set.of()));
                    }
                }
                correcting.removeIf(replacedBy::containsKey);
                new EffectiveFigures(connection)
                        .settle(member.key, correcting.stream().map(Member::key).toList());
            }
        }
    }

    /** For each document the copy of it that speaks. */
    private static Map<Member, Member> speakers(Iterable<Member> members) {
        Map<Member, Member> speakers = new HashMap<>();
        for (Member member : members) {
            Member best = member;
            for (Member other : members) {
                if (member.isSameAs(other) && BEST_FIRST.compare(other, best) < 0) {
                    best = other;
                }
            }
            speakers.put(member, best);
        }
        return speakers;
    }

    private static final Comparator<Member> BEST_FIRST = Comparator.comparingInt(Member::quality)
            .thenComparing(Comparator.comparing(Member::arrivedAt).reversed())
            .thenComparing(Comparator.comparingLong(Member::key).reversed());

    private static Member later(Member one, Member other) {
        LocalDate first = Optional.ofNullable(one.issued).orElse(LocalDate.MIN);
        LocalDate second = Optional.ofNullable(other.issued).orElse(LocalDate.MIN);
        return second.isAfter(first) ? other : one;
    }

    private void supersede(Member member, @Nullable String by, @Nullable String why) throws SQLException {
        if (!Objects.equals(member.supersededBy, by) || !Objects.equals(member.supersededWhy, why)) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update document set superseded_by = ?, superseded_why = ? where id = ?")) {
                update.setString(1, by);
                update.setString(2, why);
                update.setLong(3, member.key);
                update.executeUpdate();
            }
        }
        if (by != null) {
            new EffectiveFigures(connection).setAll(member.key, false);
        }
    }

    /** The names under which the versions of a document are told, the first issued and received first. */
    List<DocumentVersion> list(String sha256) throws SQLException {
        Set<String> related = new TreeSet<>(related(sha256));
        List<DocumentVersion> versions = new ArrayList<>();
        for (String one : related) {
            for (DocumentRows.Entry entry : DocumentRows.beginningWith(connection, one)) {
                Member member = members("where d.sha256 = ?", one).getFirst();
                versions.add(new DocumentVersion(
                        entry.summary(), member.arrivedAt, member.supersededBy, member.supersededWhy));
            }
        }
        versions.sort(Comparator.comparing((DocumentVersion v) ->
                        Optional.ofNullable(v.summary().issued()).orElse(LocalDate.MIN))
                .thenComparing(DocumentVersion::arrivedAt));
        return versions;
    }
}
