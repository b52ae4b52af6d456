package vn.solieu.records;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.Document;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;
import vn.solieu.records.database.AddressPointer;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.EmbeddedDatabase;
import vn.solieu.records.database.PostgresDatabase;
import vn.solieu.records.database.RecordsUnavailableException;

/**
 * The records of one data folder: what came in, and what was read of it.
 *
 * <p>A file first arrives ({@link #receive}): its bytes are kept for ever, and the same bytes again are a further arrival. Then its
 * reading is stored ({@link #store}, {@link #storeFailure}), whole or not at all; another reading of the same bytes takes
 * the place of the one before. When a method returns, its changes are on the disk.
 *
 * <p>The records are one file in the data folder, which one process has open at a time, or a database of a PostgreSQL server, which several
 * may. The received bytes are files of the data folder in both cases. Methods are safe for use by several threads, which take turns. Those that
 * write or read throw {@link RecordsException} when the database or the disk fails.
 */
public final class RecordStore implements AutoCloseable {

    /** Four digits at least, so that a slip of the finger is not taken for a document. */
    private static final Pattern ID_PREFIX = Pattern.compile("[0-9a-f]{4,64}");

    /** Who reads documents, in the log. */
    private static final String PROGRAM = "solieu";

    private final RecordDatabase database;
    private final OriginalFiles originals;
    private final SourceRows sources;

    private RecordStore(RecordDatabase database, OriginalFiles originals) {
        this.database = database;
        this.originals = originals;
        this.sources = new SourceRows(originals);
    }

    /**
     * Opens the records, which are made when there are none and brought to the newest schema when they are older. They are in the data
     * folder, or in the database of a server when the folder remembers one ({@link AddressPointer}); its password is then found by the driver,
     * in the user's {@code .pgpass}.
     *
     * @param dataFolder need not exist
     * @throws RecordsUnavailableException when they are in use, cannot be written, are damaged or come from a newer program
     */
    public static RecordStore open(Path dataFolder) throws RecordsUnavailableException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        Optional<DatabaseAddress> remembered = AddressPointer.read(folder);
        return remembered.isPresent()
                ? open(folder, remembered.get())
                : new RecordStore(new RecordDatabase(EmbeddedDatabase.open(folder)), new OriginalFiles(folder));
    }

    /**
     * Opens the records in a database of a server, whose tables are made when it is empty and brought to the newest schema when they are
     * older.
     *
     * @param dataFolder where the received bytes are kept; need not exist
     * @throws RecordsUnavailableException when the server, the database, the user's rights or the program's version do not allow it
     */
    public static RecordStore open(Path dataFolder, DatabaseAddress address) throws RecordsUnavailableException {
        Path folder = dataFolder.toAbsolutePath().normalize();
        return new RecordStore(new RecordDatabase(PostgresDatabase.open(folder, address)), new OriginalFiles(folder));
    }

    /**
     * Keeps the bytes of a file and notes that it came in.
     *
     * @param source the file where it is now, with the hash of its bytes
     * @param at when it came in; kept to the microsecond
     * @return the receipt
     * @throws RecordsException when the bytes are no longer those that were hashed, or cannot be kept
     */
    public StoredArrival receive(SourceFile source, Instant at) {
        // Bytes first: a cut between the two leaves bytes that the next arrival finds, not a receipt without bytes.
        originals.keep(source);
        return database.write(connection -> sources.receive(connection, source, at));
    }

    /**
     * Stores what was read of received bytes, in place of what was read of them before.
     *
     * @param problems what was not read; empty for a complete reading
     * @param readAt when it was read; kept to the microsecond
     * @param programVersion the program that read it
     * @throws RecordsException when the bytes were never received; what was stored before then remains
     */
    public void store(Document document, List<Problem> problems, Instant readAt, String programVersion) {
        SourceFile source = document.source();
        ReadingOutcome outcome = problems.isEmpty() ? ReadingOutcome.COMPLETE : ReadingOutcome.PARTIAL;
        database.write(connection -> {
            requireReceived(connection, source);
            Set<String> versionsBefore = new DocumentVersions(connection).related(source.sha256());
            long key = DocumentRows.replace(
                    connection, source, document.format(), outcome, document.metadata(), programVersion, readAt);
            DocumentRows.insertProblems(
                    connection, key, problems, document.metadata().doubts());
            PageRows.insert(connection, key, document.pages());
            TableRows.insert(connection, key, document.tables());
            ObservationRows.insert(connection, key, document.observations());
            RelationRows.insert(connection, key, document.relations());
            FindingRows.insert(connection, key, document.findings(), document.remarks());
            CorrectionRows.apply(connection, source.sha256(), key, document.observations());
            settle(connection, source, versionsBefore);
            logReading(connection, source, outcome, document.observations(), programVersion, new Act(PROGRAM, readAt));
            return key;
        });
    }

    /**
     * Stores that received bytes could not be read, in place of what was read of them before.
     *
     * @param problems why
     * @param readAt when it was tried; kept to the microsecond
     * @param programVersion the program that tried
     * @throws RecordsException when the bytes were never received; what was stored before then remains
     */
    public void storeFailure(SourceFile source, List<Problem> problems, Instant readAt, String programVersion) {
        database.write(connection -> {
            requireReceived(connection, source);
            Set<String> versionsBefore = new DocumentVersions(connection).related(source.sha256());
            long key = DocumentRows.replace(
                    connection, source, null, ReadingOutcome.FAILED, Metadata.NOTHING, programVersion, readAt);
            DocumentRows.insertProblems(connection, key, problems, List.of());
            settle(connection, source, versionsBefore);
            logReading(connection, source, ReadingOutcome.FAILED, List.of(), programVersion, new Act(PROGRAM, readAt));
            return key;
        });
    }

    /** Versions before and after: what this reading no longer says of others must no longer hold. */
    private static void settle(Connection connection, SourceFile source, Set<String> before) throws SQLException {
        Set<String> all = new HashSet<>(before);
        all.add(source.sha256());
        new DocumentVersions(connection).settle(all);
    }

    private static void logReading(
            Connection connection,
            SourceFile source,
            ReadingOutcome outcome,
            List<Observation> figures,
            String programVersion,
            Act act)
            throws SQLException {
        AuditLog.add(
                connection,
                AuditEntry.Action.READ,
                source.sha256(),
                AuditDetail.of(
                        "file",
                        source.name(),
                        "outcome",
                        StoredName.of(outcome),
                        "figures",
                        Integer.toString(figures.size()),
                        "program",
                        programVersion),
                act);
    }

    private void requireReceived(Connection connection, SourceFile source) throws SQLException {
        if (!sources.holdForStoring(connection, source.sha256())) {
            throw new RecordsException(RecordsException.Reason.NOT_RECEIVED, source.name(), null);
        }
    }

    /** All documents that were read or tried, the last read first. Of many documents this takes seconds: {@link #newestDocuments} does not. */
    public List<DocumentSummary> documents() {
        return newestDocuments(Integer.MAX_VALUE);
    }

    /**
     * The documents that were read or tried last, the very last first.
     *
     * @param most at most so many, at least 1
     */
    public List<DocumentSummary> newestDocuments(int most) {
        return database.read(connection -> DocumentRows.newest(connection, most).stream()
                .map(DocumentRows.Entry::summary)
                .toList());
    }

    /**
     * The line of the document with these bytes; empty when they were never read or tried.
     *
     * @param sha256 64 lower-case hexadecimal digits
     */
    public Optional<DocumentSummary> summary(String sha256) {
        return isHexadecimal(sha256)
                ? database.read(connection -> DocumentRows.beginningWith(connection, sha256).stream()
                        .map(DocumentRows.Entry::summary)
                        .filter(summary -> summary.sha256().equals(sha256))
                        .findFirst())
                : Optional.empty();
    }

    /**
     * The document whose SHA-256 begins so.
     *
     * @param idPrefix an id or its beginning, at least 4 hexadecimal digits in either case
     */
    public DocumentLookup document(String idPrefix) {
        String prefix = idPrefix.strip().toLowerCase(Locale.ROOT);
        if (!isHexadecimal(prefix)) {
            return new DocumentLookup.Malformed();
        }
        return database.read(connection -> {
            List<DocumentRows.Entry> entries = DocumentRows.beginningWith(connection, prefix);
            return switch (entries.size()) {
                case 0 -> new DocumentLookup.Missing();
                case 1 -> new DocumentLookup.Found(whole(connection, entries.getFirst()));
                default ->
                    new DocumentLookup.Ambiguous(
                            entries.stream().map(DocumentRows.Entry::summary).toList());
            };
        });
    }

    private static boolean isHexadecimal(String text) {
        return ID_PREFIX.matcher(text).matches();
    }

    private StoredDocument whole(Connection connection, DocumentRows.Entry entry) throws SQLException {
        long key = entry.key();
        DocumentSummary summary = entry.summary();
        String sha256 = summary.sha256();
        return new StoredDocument(
                summary,
                sources.source(connection, sha256, summary.name()),
                DocumentRows.metadata(connection, entry),
                PageRows.of(connection, key),
                TableRows.of(connection, key),
                ObservationRows.of(connection, key, sha256),
                RelationRows.of(connection, key),
                FindingRows.of(connection, key, false),
                FindingRows.of(connection, key, true),
                DocumentRows.problems(connection, key),
                sources.arrivals(connection, sha256));
    }

    /**
     * The versions of a document, itself among them: copies of the same, what it replaces or corrects, and what does so with it.
     *
     * @param sha256 64 lower-case hexadecimal digits
     * @return the first issued and received first; empty when it was never read
     */
    public List<DocumentVersion> versions(String sha256) {
        return database.read(connection -> new DocumentVersions(connection).list(sha256));
    }

    /** Hands on every figure asked for, in the order of documents and figures; nothing may be stored meanwhile. */
    public void find(ObservationQuery query, Consumer<StoredObservation> receiver) {
        database.read(connection -> {
            ObservationSearch.find(connection, query, receiver);
            return true;
        });
    }

    /**
     * Figures without indicator, in effect or not, by file, document, page and number.
     *
     * @param most at most so many
     */
    public List<UnmatchedFigure> unmatchedFigures(int most) {
        return database.read(connection -> ObservationRows.unmatched(connection, most));
    }

    /** The last day of which there is a figure asked for; {@code null} when there is none. */
    public @Nullable LocalDate lastDay(ObservationQuery query) {
        return database.read(connection -> new Day(ObservationSearch.lastDay(connection, query)))
                .day();
    }

    private record Day(@Nullable LocalDate day) {}

    /**
     * The official codes of the units of which a report has come in.
     *
     * @param from first day that a report speaks of or was issued on; {@code null} for no limit
     * @param to last day; {@code null} for no limit
     */
    public Set<String> reportingUnits(@Nullable LocalDate from, @Nullable LocalDate to) {
        return database.read(connection -> DocumentRows.issuers(connection, from, to));
    }

    /** Keeps the catalogues beside the figures, so that questions and exports can name what codes mean; known ones take no time. */
    public void keepCatalogues(UnitCatalogue units, IndicatorCatalogue indicators) {
        boolean known = database.read(connection -> CatalogueSnapshot.isStored(connection, units, indicators));
        if (!known) {
            database.write(connection -> {
                CatalogueSnapshot.store(connection, units, indicators);
                return true;
            });
        }
    }

    /** Tables of the records for exports, and the way back. */
    public RecordExchange exchange() {
        return new RecordExchange(database, originals);
    }

    /** Figures that people set right. */
    public Corrections corrections() {
        return new Corrections(database);
    }

    /** Goes through the log of what was done to the records. */
    public AuditVerdict verifyLog() {
        return database.read(AuditLog::verify);
    }

    /** The last rows of the log, the newest first. */
    public List<AuditEntry> lastOfLog(int most) {
        return database.read(connection -> AuditLog.last(connection, most));
    }

    /** Questions in SQL over the documented views, without any right to change or to reach anything else. */
    public ReadOnlyQuery readOnlyQuery() {
        return new ReadOnlyQuery(database);
    }

    /** Closes the database and lets other processes open it. */
    @Override
    public void close() {
        database.close();
    }
}
