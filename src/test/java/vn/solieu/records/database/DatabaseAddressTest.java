package vn.solieu.records.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.records.database.DatabaseAddress.Refusal;
import vn.solieu.records.database.DatabaseAddress.RefusedException;

/** Addresses of PostgreSQL with harmless parameters pass; nothing else, and no password is shown. */
class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://host/solieu",
                "jdbc:postgresql://host:5433/solieu?user=a",
                "jdbc:postgresql://10.0.0.1:5433,b.example:5432/solieu?targetServerType=primary&user=a",
                "jdbc:postgresql://[::1]:5432/solieu?connectTimeout=5&sslmode=verify-full",
                "jdbc:postgresql://host/so%20li%E1%BB%87u?user=%C4%91",
            })
    void addressesOfPostgresAreTaken(String url) throws Exception {
        assertThat(DatabaseAddress.of(url).withoutPassword().replace('+', ' '))
                .isEqualTo(url.replace("%20", " ").replace("+", " "));
    }

    @Test
    void aPasswordIsUsedAndNeverShown() throws Exception {
        DatabaseAddress address =
                DatabaseAddress.of("jdbc:postgresql://host/d?user=u&password=ge%26heim&sslmode=require");

        assertThat(address.hasPassword()).isTrue();
        assertThat(address.driverProperties())
                .containsEntry("password", "ge&heim")
                .containsEntry("user", "u");
        assertThat(address.withoutPassword()).isEqualTo("jdbc:postgresql://host/d?sslmode=require&user=u");
        assertThat(address.toString()).isEqualTo("host/d");
        assertThat(DatabaseAddress.of("jdbc:postgresql://host/d").hasPassword()).isFalse();
        assertThat(DatabaseAddress.of("jdbc:postgresql://host/d")
                        .withPassword("x")
                        .hasPassword())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://host/x.sql'",
                "jdbc:h2:file:/x",
                "jdbc:mysql://host/x",
                "JDBC:POSTGRESQL://host/x",
                "postgresql://host/x",
                " jdbc:postgresql://host/x",
                "/data/x",
                "",
            })
    void otherDatabasesAreNot(String url) {
        assertRefused(url, Refusal.NOT_POSTGRESQL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory=org.example.X",
                "socketFactoryArg=x",
                "sslfactory=org.example.X",
                "sslfactoryarg=x",
                "sslhostnameverifier=org.example.X",
                "sslpasswordcallback=org.example.X",
                "authenticationPluginClassName=org.example.X",
                "loggerFile=/tmp/x",
                "loggerLevel=TRACE",
                "sslkey=/x",
                "sslcert=/x",
                "sslrootcert=/x",
                "jaasApplicationName=x",
                "gsslib=x",
                "xmlFactoryFactory=org.example.X",
                "service=x",
                "options=-c%20role=postgres",
                "currentSchema=x",
                "user=a&%73ocketFactory=org.example.X",
                "SocketFactory=org.example.X",
                "PGHOST=other",
            })
    void parametersThatLoadClassesOrFilesAreRefused(String parameters) {
        assertRefused("jdbc:postgresql://host/x?" + parameters, Refusal.PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:x",
                "jdbc:postgresql://host",
                "jdbc:postgresql://host/",
                "jdbc:postgresql://user:geheim@host/x",
                "jdbc:postgresql://host/x/y",
                "jdbc:postgresql://host/x#y",
                "jdbc:postgresql://host:99999999/x",
                "jdbc:postgresql://host/x?user",
                "jdbc:postgresql://host/x?user=a&user=b",
                "jdbc:postgresql://host/x?user=%zz",
                "jdbc:postgresql://host/x?user=%00",
            })
    void addressesOfAnotherFormAreRefused(String url) {
        assertRefused(url, Refusal.MALFORMED);
    }

    private static void assertRefused(String url, Refusal refusal) {
        assertThatThrownBy(() -> DatabaseAddress.of(url)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.refusal()).isEqualTo(refusal);
            assertThat(e.toString()).doesNotContain("geheim");
        });
    }
}
