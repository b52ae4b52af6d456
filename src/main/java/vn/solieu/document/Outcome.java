package vn.solieu.document;

import java.util.List;
import java.util.Optional;

/**
 * The answer of a step that a bad document may spoil: whole, in part, or not at all.
 *
 * @param <T> what the step gives
 */
public sealed interface Outcome<T> {

    /** All of it was done. */
    record Complete<T>(T value) implements Outcome<T> {}

    /** Some of it was done; the problems say what was not. */
    record Partial<T>(T value, List<Problem> problems) implements Outcome<T> {
        public Partial {
            problems = List.copyOf(problems);
        }
    }

    /** None of it was done; the problems say why. */
    record Failed<T>(List<Problem> problems) implements Outcome<T> {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /** Complete when there is no problem, partial otherwise. */
    static <T> Outcome<T> of(T value, List<Problem> problems) {
        return problems.isEmpty() ? new Complete<>(value) : new Partial<>(value, problems);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(List.of(problem));
    }

    /** The value, unless the step failed. */
    default Optional<T> result() {
        return switch (this) {
            case Complete<T>(T value) -> Optional.of(value);
            case Partial<T>(T value, var _) -> Optional.of(value);
            case Failed<T> _ -> Optional.empty();
        };
    }

    /** What went wrong; empty when complete. */
    default List<Problem> problemsMet() {
        return switch (this) {
            case Complete<T> _ -> List.of();
            case Partial<T>(var _, List<Problem> problems) -> problems;
            case Failed<T>(List<Problem> problems) -> problems;
        };
    }
}
