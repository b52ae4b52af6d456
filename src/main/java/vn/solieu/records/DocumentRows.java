package vn.solieu.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.Metadata;
import vn.solieu.document.Period;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/** The tables {@code document} and {@code problem}: what a document says of itself and how its reading went. */
final class DocumentRows {

    private static final String[] COLUMNS = {
        "sha256",
        "short_id",
        "name",
        "format",
        "outcome",
        "agency_parent",
        "agency",
        "number",
        "place_of_issue",
        "issued",
        "document_type",
        "title",
        "subtitle",
        "signer",
        "signer_role",
        "recipients",
        "period",
        "period_start",
        "period_end",
        "period_time",
        "program_version",
        "read_at",
        "issuer_code",
        "number_key"
    };

    private static final String SUMMARIES = """
            select d.*,
                (select count(*) from page p where p.document_id = d.id) as page_count,
                (select count(*) from report_table t where t.document_id = d.id) as table_count,
                (select count(*) from observation o where o.document_id = d.id) as observation_count,
                (select count(*) from finding f where f.document_id = d.id and not f.remark) as finding_count,
                (select count(*) from problem p where p.document_id = d.id and not p.doubt) as problem_count,
                (select count(*) from arrival a where a.sha256 = d.sha256) as arrival_count
            from\s""";

    /** A document's row: its number in the database, its line of the list and its metadata without signatures. */
    record Entry(long key, DocumentSummary summary, Metadata metadata) {}

    private DocumentRows() {}

    /**
     * Takes out the last reading of these bytes, with all that hangs on it, and puts in another.
     *
     * @return the number of the document in the database
     */
    static long replace(
            Connection connection,
            SourceFile source,
            @Nullable String format,
            ReadingOutcome outcome,
            Metadata metadata,
            String programVersion,
            Instant readAt)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from document where sha256 = ?")) {
            delete.setString(1, source.sha256());
            delete.executeUpdate();
        }
        Period period = metadata.period();
        long key = BatchInsert.one(
                connection,
                "document",
                COLUMNS,
                source.sha256(),
                DocumentSummary.idOf(source.sha256()),
                source.name(),
                format,
                StoredName.of(outcome),
                metadata.agencyParent(),
                metadata.agency(),
                metadata.number(),
                metadata.place(),
                metadata.date(),
                metadata.documentType(),
                metadata.title(),
                metadata.subtitle(),
                metadata.signer(),
                metadata.signerRole().toArray(String[]::new),
                metadata.recipients().toArray(String[]::new),
                period == null ? null : period.iso(),
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                period == null ? null : period.time(),
                programVersion,
                readAt,
                metadata.issuerCode(),
                AmendmentRows.numberKey(metadata.number()));
        AmendmentRows.insert(connection, key, metadata.amendments());
        SignatureRows.insert(connection, key, metadata.signatures());
        AnnexRows.insert(connection, key, metadata.annexes());
        return key;
    }

    /** Stores what went wrong when reading, and after it what the document contradicts itself in. */
    static void insertProblems(Connection connection, long key, List<Problem> problems, List<Problem> doubts)
            throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection, "problem", "document_id", "position", "code", "category", "page", "detail", "doubt")) {
            for (int i = 0; i < problems.size() + doubts.size(); i++) {
                boolean doubt = i >= problems.size();
                Problem p = doubt ? doubts.get(i - problems.size()) : problems.get(i);
                insert.add(key, i, p.code(), StoredName.of(p.category()), p.page(), p.detail(), doubt);
            }
        }
    }

    /**
     * The documents read last, the very last first.
     *
     * @param most at most so many
     */
    static List<Entry> newest(Connection connection, int most) throws SQLException {
        // Cut off first: the counts of a document are half a dozen questions of their own.
        return Row.list(
                connection,
                SUMMARIES + "(select * from document order by read_at desc, id desc fetch first " + most
                        + " rows only) d order by d.read_at desc, d.id desc",
                DocumentRows::entry);
    }

    /**
     * The documents whose SHA-256 begins so, by SHA-256.
     *
     * @param prefix hexadecimal digits only
     */
    static List<Entry> beginningWith(Connection connection, String prefix) throws SQLException {
        return Row.list(
                connection,
                SUMMARIES + "document d where d.sha256 >= ? and d.sha256 < ? order by d.sha256",
                DocumentRows::entry,
                prefix,
                afterAllBeginningWith(prefix));
    }

    /**
     * What comes behind all texts of hexadecimal digits that begin so, in every sorting order. With it an index is used; with LIKE the embedded
     * database goes through all documents.
     */
    static String afterAllBeginningWith(String prefix) {
        return prefix + "g";
    }

    /** The units of which documents speak of or were issued on these days. */
    static Set<String> issuers(Connection connection, @Nullable LocalDate from, @Nullable LocalDate to)
            throws SQLException {
        LocalDate first = from == null ? LocalDate.of(1, 1, 1) : from;
        LocalDate last = to == null ? LocalDate.of(9999, 12, 31) : to;
        return new HashSet<>(Row.list(connection, """
                select issuer_code from document where issuer_code is not null and issued between ? and ?
                union
                select issuer_code from document where issuer_code is not null and period_end between ? and ?""", row -> row.text("issuer_code"), first, last, first, last));
    }

    private static Entry entry(Row row) throws SQLException {
        Metadata metadata = new Metadata(
                row.textOrNull("agency_parent"),
                row.textOrNull("agency"),
                row.textOrNull("number"),
                row.textOrNull("place_of_issue"),
                row.dateOrNull("issued"),
                row.textOrNull("document_type"),
                row.textOrNull("title"),
                row.textOrNull("subtitle"),
                row.textOrNull("signer"),
                row.texts("signer_role"),
                row.texts("recipients"),
                row.period(),
                List.of(),
                row.textOrNull("issuer_code"),
                List.of(),
                List.of(),
                List.of());
        DocumentSummary summary = new DocumentSummary(
                DocumentSummary.idOf(row.text("sha256")),
                row.text("sha256"),
                row.text("name"),
                StoredName.read(ReadingOutcome.class, row.text("outcome")),
                row.textOrNull("format"),
                metadata.number(),
                metadata.agency(),
                metadata.date(),
                metadata.title(),
                row.integer("page_count"),
                row.integer("table_count"),
                row.integer("observation_count"),
                row.integer("finding_count"),
                row.integer("problem_count"),
                row.integer("arrival_count"),
                row.instant("read_at"),
                row.text("program_version"));
        return new Entry(row.longInteger("id"), summary, metadata);
    }

    /** The metadata of an entry with what stands in tables of its own. */
    static Metadata metadata(Connection connection, Entry entry) throws SQLException {
        return entry.metadata()
                .withSignatures(SignatureRows.of(connection, entry.key()))
                .withParts(
                        AnnexRows.of(connection, entry.key()),
                        AmendmentRows.of(connection, entry.key()),
                        problems(connection, entry.key(), true));
    }

    /** What went wrong when reading. */
    static List<Problem> problems(Connection connection, long key) throws SQLException {
        return problems(connection, key, false);
    }

    private static List<Problem> problems(Connection connection, long key, boolean doubts) throws SQLException {
        return Row.list(
                connection,
                "select * from problem where document_id = ? and doubt = ? order by position",
                row -> new Problem(
                        row.text("code"),
                        StoredName.read(Problem.Category.class, row.text("category")),
                        row.integerOrNull("page"),
                        row.text("detail")),
                key,
                doubts);
    }
}
