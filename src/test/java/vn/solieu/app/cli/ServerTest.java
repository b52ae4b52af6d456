package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.SampleReports;
import vn.solieu.records.PostgresServer;

/** The commands with records on a server: the same answers, and messages that say what to do and no password. */
class ServerTest {

    private static final String COUNT = "select count(*) as n from document";

    @TempDir
    private Path folder;

    private static CommandLineRunner.Result run(String... arguments) {
        return CommandLineRunner.run(arguments);
    }

    @Test
    void recordsAreReadMovedBackedUpAndRestored() throws Exception {
        String data = folder.resolve("data").toString();
        String url = PostgresServer.newMigratedDatabase();
        var ran = run("run", SampleReports.file("harvest-docx/report.docx").toString(), "--data", data);
        assertThat(ran.status()).as(ran.all()).isZero();
        String figures = run("query", "select count(*) as n from observation", "--format", "csv", "--data", data)
                .out();

        var moved = run("migrate-to", url, "--data", data);
        assertThat(moved.status()).as(moved.all()).isZero();
        assertThat(moved.out()).contains("Đã chuyển và đối chiếu xong", "document: 1 dòng");
        // Without --db too, for the folder remembers.
        for (String[] where : new String[][] {{"--data", data}, {"--data", folder.toString(), "--db", url}}) {
            assertThat(run(with(where, "query", COUNT, "--format", "csv")).out())
                    .contains("1");
            assertThat(run(with(where, "documents", "--format", "csv")).out()).contains("58/BC-NNPTNT");
        }
        assertThat(run("migrate-to", url, "--data", data).err()).contains("đã ở trên máy chủ");

        String backup = folder.resolve("sao lưu.zip").toString();
        var backed = run("backup", backup, "--data", data);
        assertThat(backed.status()).as(backed.all()).isZero();
        assertThat(run("backup", backup, "--data", data).err()).contains("đã có");
        String restored = folder.resolve("khôi phục").toString();
        var back = run("restore-backup", backup, "--data", restored);
        assertThat(back.status()).as(back.all()).isZero();
        assertThat(run("query", "select count(*) as n from observation", "--format", "csv", "--data", restored)
                        .out())
                .isEqualTo(figures);
        assertThat(run("restore-backup", backup, "--data", restored).err()).contains("không trống");
        Files.write(Path.of(backup), new byte[100]);
        assertThat(run("restore-backup", backup, "--data", folder.resolve("x").toString())
                        .err())
                .contains("không khôi phục gì");
    }

    private static String[] with(String[] where, String... command) {
        String[] all = java.util.Arrays.copyOf(command, command.length + where.length);
        System.arraycopy(where, 0, all, command.length, where.length);
        return all;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM '/tmp/geheim.sql'",
                "jdbc:postgresql://host/x?password=geheim&socketFactory=org.example.X",
                "jdbc:postgresql://a:geheim@host/x",
            })
    void otherAddressesAreWrongUse(String url) {
        for (String[] command :
                new String[][] {{"query", COUNT, "--db", url}, {"migrate-to", url}, {"documents", "--db", url}}) {
            var refused = run(with(new String[] {"--data", folder.toString()}, command));
            assertThat(refused.status()).as(refused.all()).isEqualTo(2);
            assertThat(refused.all()).contains("--db").doesNotContain("geheim");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsWrongWithAServerIsSaidInBothLanguages() throws Exception {
        String away = "jdbc:postgresql://localhost:1/x?user=a&password=geheim";
        assertTold("Không kết nối được", "cannot be reached", away);
        String mine = PostgresServer.newDatabaseOf("cli", "geheim", "");
        assertTold("không có cơ sở dữ liệu", "has no database", mine.replaceAll("/records_\\d+", "/nosuch"));
        assertTold("Nhờ quản trị viên chạy", "Have an administrator run", mine);
    }

    private void assertTold(String vietnamese, String english, String url) {
        var told = run("query", COUNT, "--db", url, "--data", folder.toString());
        assertThat(told.status()).isEqualTo(1);
        assertThat(told.err()).contains(vietnamese).doesNotContain("geheim");
        var inEnglish = run("--lang", "en", "query", COUNT, "--db", url, "--data", folder.toString());
        assertThat(inEnglish.err()).contains(english).doesNotContain("geheim");
    }

    @Test
    void limitsOfQuestionsMayBeGiven() {
        String data = folder.resolve("data").toString();
        var two = run("query", "select * from system_range(1, 5)", "--rows", "2", "--format", "csv", "--data", data);
        assertThat(two.out().lines()).as(two.all()).hasSize(3);
        String endless = "with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t";
        var stopped = run("query", endless, "--seconds", "1", "--data", data);
        assertThat(stopped.status()).isEqualTo(1);
        assertThat(stopped.err()).contains("chạy quá lâu");
        assertThat(run("query", endless, "--seconds", "0", "--data", data).status())
                .isEqualTo(2);
        assertThat(run("query", endless, "--rows", "-1", "--data", data).status())
                .isEqualTo(2);
    }
}
