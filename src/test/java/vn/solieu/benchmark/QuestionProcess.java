package vn.solieu.benchmark;

import java.nio.file.Path;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.records.RecordStore;
import vn.solieu.records.database.DatabaseAddress;

/**
 * Asks in a process of its own, with the options the program is started with, and prints a line for each answer: question, round,
 * nanoseconds, and the hash of the answer.
 */
final class QuestionProcess {

    private QuestionProcess() {}

    /**
     * Asks.
     *
     * @param arguments data folder; address of a server or {@code -}; seed; number of figures; number of the question, or -1 for all; first
     *     round; number of rounds
     */
    public static void main(String[] arguments) throws Exception {
        UnitCatalogue units = UnitCatalogue.load();
        IndicatorCatalogue indicators = IndicatorCatalogue.load();
        MadeReports reports =
                new MadeReports(units, indicators, Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
        int only = Integer.parseInt(arguments[4]);
        int first = Integer.parseInt(arguments[5]);
        int rounds = Integer.parseInt(arguments[6]);
        Path folder = Path.of(arguments[0]);
        try (RecordStore store = arguments[1].equals("-")
                ? RecordStore.open(folder)
                : RecordStore.open(folder, DatabaseAddress.of(arguments[1]))) {
            Questions questions = new Questions(store, units, indicators, reports);
            for (int round = first; round < first + rounds; round++) {
                for (int question = 0; question < Questions.NAMES.size(); question++) {
                    if (only < 0 || only == question) {
                        Asked asked = Asked.of(reports, question, round);
                        long begun = System.nanoTime();
                        String answer = questions.ask(question, asked);
                        long nanos = System.nanoTime() - begun;
                        System.out.println("answer " + question + " " + round + " " + nanos + " "
                                + Integer.toHexString(answer.hashCode()));
                    }
                }
            }
        }
    }
}
