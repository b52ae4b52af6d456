/**
 * A benchmark of the records with as many figures as wanted, run by {@code tools/benchmarks/records}.
 *
 * <p>Read {@code RecordsBenchmark} first. {@code MadeReports} says which reports there are, {@code MadeRows} what is in their tables,
 * {@code Questions} what is asked of the program, {@code DuckQuestions} the same of DuckDB.
 */
@NullMarked
package vn.solieu.benchmark;

import org.jspecify.annotations.NullMarked;
