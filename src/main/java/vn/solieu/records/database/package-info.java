/**
 * The two databases that records can be kept in, and what differs between them: one H2 file in the data folder, or a PostgreSQL server.
 *
 * <p>In: a data folder, or the {@link vn.solieu.records.database.DatabaseAddress} of a server. Out: a
 * {@link vn.solieu.records.database.DatabaseEngine} with the newest schema: the connection of its owner, and connections for questions
 * whose user may read the views of the schema {@code report} and nothing else.
 *
 * <p>Read {@link vn.solieu.records.database.DatabaseEngine} first, then its two kinds. {@code DatabaseFile} is the file behind the
 * embedded one, {@code PostgresReaderRole} the user of questions on the other, {@code SchemaVersion} brings both to the newest schema.
 */
@NullMarked
package vn.solieu.records.database;

import org.jspecify.annotations.NullMarked;
