package vn.solieu.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** Runs commands as a person would and keeps what they print. */
final class CommandLineRunner {

    record Result(int status, String out, String err) {
        String all() {
            return out + err;
        }
    }

    private CommandLineRunner() {}

    static Result run(String... arguments) {
        Locale before = Locale.getDefault();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try {
            int status = Solieu.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true), false);
            return new Result(status, out.toString(), err.toString());
        } finally {
            Locale.setDefault(before);
        }
    }
}
