/**
 * What was received and what was read of it, kept in a database and a folder of original bytes.
 *
 * <p>In: {@link vn.solieu.document.SourceFile}s as they arrive and {@link vn.solieu.document.Document}s as they were read.
 * Out: the same documents, lists of them, and answers to read-only questions in SQL. Below one data folder: {@code originals/ab/abcd…} (each
 * received content once, under its SHA-256), and {@code records.mv.db} (the embedded database) with {@code records.lock} (held while it is
 * open), or {@code records.url} (the address of the server that has the records).
 *
 * <p>Read {@link vn.solieu.records.RecordStore} first; then {@link vn.solieu.records.StoredDocument} for what comes back, and
 * {@link vn.solieu.records.ReadOnlyQuery} with {@link vn.solieu.records.QueryAnswer} for questions. {@link vn.solieu.records.RecordMove} and
 * {@link vn.solieu.records.RecordBackup} move whole records. Inside, {@code RecordDatabase} holds the transactions; the databases are in
 * {@link vn.solieu.records.database}. There is one class for each group of database tables, which alone knows their columns. The
 * schema itself is {@code db/migration/V*.sql} on the class path.
 *
 * <p>JDBC is used in this room only. A store is safe for use by several threads, which take turns.
 */
@NullMarked
package vn.solieu.records;

import org.jspecify.annotations.NullMarked;
