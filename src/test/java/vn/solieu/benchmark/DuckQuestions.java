package vn.solieu.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.records.transfer.BulkLoad;
import vn.solieu.records.transfer.TableShape;

/** The same questions in the SQL of DuckDB, whose tables are filled from CSV files; there is no program between. */
final class DuckQuestions implements AutoCloseable {

    private static final List<String> TABLES = List.of("document", "observation", "page", "amendment");

    private final Connection connection;
    private final MadeReports reports;

    DuckQuestions(Path file, MadeReports reports) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        this.reports = reports;
    }

    /** Fills the tables; the time of writing the CSV files is not counted. */
    double load(List<TableShape> tables, Path folder) throws SQLException, IOException {
        double seconds = 0;
        for (TableShape table : tables) {
            if (TABLES.contains(table.name())) {
                Path csv = folder.resolve(table.name() + ".csv");
                write(table, csv);
                long begun = System.nanoTime();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create table " + table.name() + " as select * from read_csv('" + csv
                            + "', header = true, nullstr = '\\N', types = {" + types(table) + "})");
                }
                seconds += Loading.seconds(begun);
                Files.delete(csv);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        return seconds;
    }

    private static String types(TableShape table) {
        return table.columns().stream()
                .map(column -> "'" + column.name() + "': '"
                        + switch (column.kind()) {
                            case INTEGER -> "bigint";
                            case TRUTH -> "boolean";
                            case REAL -> "double";
                            case DECIMAL -> "decimal(38, 10)";
                            case DATE -> "date";
                            default -> "varchar";
                        }
                        + "'")
                .collect(Collectors.joining(", "));
    }

    private void write(TableShape table, Path csv) throws IOException, SQLException {
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write(table.columns().stream().map(TableShape.Column::name).collect(Collectors.joining(",")));
            out.write('\n');
            BulkLoad.Rows rows = new MadeRows(reports).of(table);
            for (List<@Nullable Object> row = rows.next(); row != null; row = rows.next()) {
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    out.write(i == 0 ? "" : ",");
                    if (value == null) {
                        out.write("\\N");
                    } else if (value instanceof String text) {
                        out.write('"' + text.replace("\"", "\"\"") + '"');
                    } else {
                        out.write(value instanceof Object[] ? "\"\"" : value.toString());
                    }
                }
                out.write('\n');
            }
        }
    }

    /** Asks a question and reads the whole answer; its rows. */
    int ask(int question, Asked asked) throws SQLException {
        String code = asked.indicator().code();
        String sha256 = reports.sha256(asked.document().number());
        int rows = 0;
        for (String sql : switch (question) {
            case 0 -> List.of(newest(code, asked.districtsOfProvince(), asked));
            case 1 -> List.of(newest(code, reports.districts, asked));
            case 2 ->
                List.of("select * from observation where effective and indicator_code = '" + code
                        + "' and place_code = '" + asked.district().code() + "' order by period_end");
            case 3 -> List.of(newest(asked.ofCommunes(reports).code(), asked.communes(), asked));
            case 4 ->
                List.of(
                        newest(code, asked.districtsOfProvince(), asked),
                        newest(asked.base().code(), asked.districtsOfProvince(), asked));
            case 5 ->
                List.of("select distinct issuer_code from document where issued between date '"
                        + asked.day().minusDays(3) + "' and date '"
                        + asked.day().plusDays(3) + "'");
            case 6 ->
                List.of(
                        "select * from document where short_id = '" + sha256.substring(0, 12) + "'",
                        "select * from page where document_id = "
                                + asked.document().number(),
                        "select * from observation where document_id = "
                                + asked.document().number() + " order by position");
            case 7 ->
                List.of(
                        "select * from document where number_key in (select number_key from amendment where document_id = "
                                + asked.replacing().number() + ") or id = "
                                + asked.replacing().number());
            case 8 ->
                List.of("select substring(d.agency, 1, 2), o.period_end, sum(o.value), count(*) from observation o"
                        + " join document d on d.id = o.document_id where o.indicator_code = '" + code
                        + "' and length(o.place_code) = 3 and o.effective and o.period_end between date '"
                        + asked.day().minusDays(27) + "' and date '" + asked.day() + "' group by all");
            case 9 ->
                List.of("select o.* from observation o join document d on d.id = o.document_id where d.short_id = '"
                        + sha256.substring(0, 12) + "' and (o.read_value is not null or o.confidence < 0.5)");
            case 10 ->
                List.of("select d.*, (select count(*) from observation o where o.document_id = d.id) from"
                        + " (select * from document order by read_at desc, id desc limit 50) d");
            default ->
                List.of("select place_code, place, exact_value from observation where indicator_code = '" + code
                        + "' and period_end = date '" + asked.day()
                        + "' and value > 2000 and effective order by value desc, place_code limit 100");
        }) {
            rows += rows(sql);
        }
        return rows;
    }

    private static String newest(String code, List<AdministrativeUnit> places, Asked asked) {
        return "select place_code, arg_max(exact_value, period_end), max(period_end) from observation where effective"
                + " and indicator_code = '" + code + "' and period_end between date '"
                + asked.day().minusDays(35) + "' and date '" + asked.day() + "' and place_code in ("
                + places.stream().map(place -> "'" + place.code() + "'").collect(Collectors.joining(", "))
                + ") group by place_code";
    }

    private int rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            int columns = results.getMetaData().getColumnCount();
            int rows = 0;
            while (results.next()) {
                for (int i = 1; i <= columns; i++) {
                    results.getString(i);
                }
                rows++;
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
