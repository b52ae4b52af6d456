package vn.solieu.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.records.RecordBackup;
import vn.solieu.records.RecordStore;
import vn.solieu.records.database.DatabaseAddress;
import vn.solieu.records.database.EmbeddedDatabase;
import vn.solieu.records.database.SchemaVersion;
import vn.solieu.records.transfer.TableShape;

/**
 * Loads many figures into H2, PostgreSQL and DuckDB, asks each twelve questions, backs up and restores, and prints what it took. It ends with
 * status 1 when H2 and PostgreSQL answer differently.
 */
final class RecordsBenchmark {

    /** Rounds of questions before those that count, and those that count. */
    private static final int WARM_UP = 5;

    private static final int ROUNDS = 40;

    /** The options `solieu` starts the program with. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx2g", "-Xss2m", "--enable-native-access=ALL-UNNAMED");

    private static final Logger SERVER_LOG = Logger.getLogger("io.zonky");

    private final UnitCatalogue units = UnitCatalogue.load();
    private final IndicatorCatalogue indicators = IndicatorCatalogue.load();
    private final long wanted;
    private final Path folder;
    private final MadeReports reports;

    private RecordsBenchmark(long wanted, long seed, Path folder) {
        this.wanted = wanted;
        this.folder = folder;
        this.reports = new MadeReports(units, indicators, seed, wanted);
    }

    /**
     * Runs it.
     *
     * @param arguments number of figures, seed, and a folder that is not there yet
     */
    public static void main(String[] arguments) throws Exception {
        SERVER_LOG.setLevel(Level.WARNING);
        Path folder = Path.of(arguments[2]).toAbsolutePath();
        Files.createDirectories(folder);
        boolean equal = new RecordsBenchmark(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]), folder).run();
        System.exit(equal ? 0 : 1);
    }

    private boolean run() throws Exception {
        say(
                "%,d figures in %,d documents, %d weeks, seed %d; load average %.1f",
                reports.figures, reports.documents.size(), reports.weeks, reports.seed, loadAverage());
        List<TableShape> tables = tables();
        say("making the rows alone: %.0f s, in each load below", Loading.makingSeconds(reports, tables));
        Path h2 = folder.resolve("h2");
        told("H2", Loading.embedded(reports, h2), Files.size(h2.resolve("records.mv.db")));
        try (RecordStore store = RecordStore.open(h2)) {
            store.keepCatalogues(units, indicators);
        }
        Map<Integer, Times> ofH2 = asked(h2, "-");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            Path data = folder.resolve("postgresql");
            Loading.Result loaded = Loading.server(reports, data, DatabaseAddress.of(url));
            told("PostgreSQL", loaded, serverSize(url));
            try (RecordStore store = RecordStore.open(data, DatabaseAddress.of(url))) {
                store.keepCatalogues(units, indicators);
            }
            Map<Integer, Times> ofServer = asked(data, url);
            Map<Integer, Times> ofDuck = duck(tables);
            table(ofH2, ofServer, ofDuck);
            backUp(h2);
            return agree(ofH2, ofServer);
        }
    }

    private List<TableShape> tables() throws Exception {
        EmbeddedDatabase empty = EmbeddedDatabase.create(folder.resolve("empty"), SchemaVersion.NEWEST);
        try {
            return Loading.tables(empty.connection());
        } finally {
            empty.close(false);
        }
    }

    private void told(String name, Loading.Result result, long bytes) {
        say(
                "%-10s loaded in %.0f s, %,.0f figures/s (rows %.0f s, then indexes); %.0f s of processors; %,d MB; load average %.1f",
                name,
                result.allSeconds(),
                reports.figures / result.allSeconds(),
                result.rowsSeconds(),
                result.processorSeconds(),
                bytes >> 20,
                loadAverage());
    }

    private static long serverSize(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }

    // ---- questions

    /** What a question took: in a new process, and then again and again; and what the answers were. */
    private record Times(List<Double> cold, List<Double> warm, Map<Integer, String> answers) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        }
    }

    private Map<Integer, Times> asked(Path data, String url) throws IOException, InterruptedException {
        Map<Integer, Times> times = new TreeMap<>();
        for (int question = 0; question < Questions.NAMES.size(); question++) {
            ask(data, url, question, 1000, 1, times);
        }
        ask(data, url, -1, 0, WARM_UP + ROUNDS, times);
        return times;
    }

    private void ask(Path data, String url, int question, int round, int rounds, Map<Integer, Times> times)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), QuestionProcess.class.getName()));
        command.addAll(List.of(data.toString(), url, Long.toString(reports.seed), Long.toString(wanted)));
        command.addAll(List.of(Integer.toString(question), Integer.toString(round), Integer.toString(rounds)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Stream<String> lines = process.inputReader().lines()) {
            lines.filter(line -> line.startsWith("answer "))
                    .map(line -> line.split(" "))
                    .forEach(words -> {
                        Times found = times.computeIfAbsent(Integer.parseInt(words[1]), _ -> new Times());
                        int of = Integer.parseInt(words[2]);
                        double millis = Long.parseLong(words[3]) / 1e6;
                        if (question >= 0) {
                            found.cold.add(millis);
                        } else if (of >= WARM_UP) {
                            found.warm.add(millis);
                        }
                        found.answers.put(of, words[4]);
                    });
        }
        if (process.waitFor() != 0) {
            throw new IOException("the questions ended with status " + process.exitValue());
        }
    }

    private @Nullable Map<Integer, Times> duck(List<TableShape> tables) throws Exception {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException e) {
            say("DuckDB     left out: its driver comes with the profile `bench`");
            return null;
        }
        Path file = folder.resolve("figures.duckdb");
        Map<Integer, Times> times = new TreeMap<>();
        try (DuckQuestions duck = new DuckQuestions(file, reports)) {
            double seconds = duck.load(tables, folder);
            say("%-10s loaded in %.0f s from CSV; %,d MB", "DuckDB", seconds, Files.size(file) >> 20);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                for (int question = 0; question < Questions.NAMES.size(); question++) {
                    Asked asked = Asked.of(reports, question, round);
                    long begun = System.nanoTime();
                    duck.ask(question, asked);
                    if (round >= WARM_UP) {
                        times.computeIfAbsent(question, _ -> new Times()).warm.add(Loading.seconds(begun) * 1000);
                    }
                }
            }
        }
        return times;
    }

    private static void table(Map<Integer, Times> h2, Map<Integer, Times> server, @Nullable Map<Integer, Times> duck) {
        say("");
        say(
                "milliseconds                                          H2: cold  median     p95   PostgreSQL: cold  median     p95   DuckDB: median     p95");
        for (int question = 0; question < Questions.NAMES.size(); question++) {
            Times a = h2.get(question);
            Times b = server.get(question);
            Times c = duck == null ? null : duck.get(question);
            say(
                    "%2d %-50s %9.0f %7.1f %7.1f %18.0f %7.1f %7.1f %16s %7s",
                    question + 1,
                    Questions.NAMES.get(question),
                    a.cold.getFirst(),
                    share(a.warm, 50),
                    share(a.warm, 95),
                    b.cold.getFirst(),
                    share(b.warm, 50),
                    share(b.warm, 95),
                    c == null ? "-" : "%.1f".formatted(share(c.warm, 50)),
                    c == null ? "-" : "%.1f".formatted(share(c.warm, 95)));
        }
        say(
                "all, p95: H2 %.1f, PostgreSQL %.1f%s; load average %.1f",
                share(all(h2), 95),
                share(all(server), 95),
                duck == null ? "" : ", DuckDB %.1f".formatted(share(all(duck), 95)),
                loadAverage());
    }

    private static List<Double> all(Map<Integer, Times> times) {
        return times.values().stream().flatMap(of -> of.warm.stream()).toList();
    }

    private static double share(List<Double> times, int hundredths) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * hundredths / 100.0) - 1));
    }

    private static boolean agree(Map<Integer, Times> h2, Map<Integer, Times> server) {
        boolean equal = true;
        for (int question = 0; question < Questions.NAMES.size(); question++) {
            if (!h2.get(question).answers.equals(server.get(question).answers)) {
                say("DIFFERENT ANSWERS of H2 and PostgreSQL to question %d", question + 1);
                equal = false;
            }
        }
        return equal;
    }

    // ---- backup

    private void backUp(Path data) throws Exception {
        Path file = folder.resolve("backup.zip");
        long begun = System.nanoTime();
        RecordBackup.Content content = RecordBackup.write(data, null, file, "benchmark", Instant.EPOCH);
        say("backup   %.0f s, %,d rows, %,d MB", Loading.seconds(begun), content.rows(), Files.size(file) >> 20);
        begun = System.nanoTime();
        RecordBackup.restore(file, folder.resolve("restored"), null);
        say("restore  %.0f s into H2", Loading.seconds(begun));
    }

    private static double loadAverage() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String format, Object... values) {
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }
}
