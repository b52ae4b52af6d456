package vn.solieu.records;

/**
 * What an import came to.
 *
 * @param documents how many documents came in
 * @param known how many were there already and kept what they have
 * @param rows how many rows of all tables came in
 */
public record ImportCount(int documents, int known, long rows) {}
