package vn.solieu.reading;

import vn.solieu.document.Problem;

/** A received file cannot be read further; carries what is told to people. It does not leave this room: its door answers by value. */
public final class BadDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public BadDocumentException(Problem problem) {
        super(problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    public BadDocumentException(String code, String detail) {
        this(Problem.badInput(code, detail));
    }

    public Problem problem() {
        return problem;
    }
}
