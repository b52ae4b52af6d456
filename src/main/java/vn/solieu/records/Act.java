package vn.solieu.records;

import java.time.Instant;

/**
 * Who did something to the records, and when.
 *
 * @param by name of the person, or of the program where no person stands behind it
 * @param at kept to the microsecond
 */
public record Act(String by, Instant at) {}
