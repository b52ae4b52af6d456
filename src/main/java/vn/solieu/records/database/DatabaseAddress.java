package vn.solieu.records.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a PostgreSQL database: {@code jdbc:postgresql://host:port/database?user=…}.
 *
 * <p>Nothing else is taken. Addresses of other databases can make their driver run scripts, and some parameters of PostgreSQL's load
 * classes or write files; so only parameters known to be harmless pass.
 */
public final class DatabaseAddress {

    /** Why an address is not taken. */
    public enum Refusal {
        /** It does not begin with {@code jdbc:postgresql:}. */
        NOT_POSTGRESQL("db-not-postgresql"),
        /** It has no such form; or a user before the host, where no driver looks for one. */
        MALFORMED("db-malformed"),
        /** A parameter is not among the harmless ones; the detail names it. */
        PARAMETER("db-parameter");

        private final String code;

        Refusal(String code) {
            this.code = code;
        }

        /** A stable name; the sentence for it stands in the message bundles. */
        public String code() {
            return code;
        }
    }

    /** An address that is not taken. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;
        private final String detail;

        RefusedException(Refusal refusal, String detail) {
            super(refusal.code() + (detail.isEmpty() ? "" : ": " + detail));
            this.refusal = refusal;
            this.detail = detail;
        }

        public Refusal refusal() {
            return refusal;
        }

        /** The name of the parameter; empty for other refusals. Never the address, which may hold a password. */
        public String detail() {
            return detail;
        }
    }

    private static final String SCHEME = "jdbc:postgresql:";
    private static final String PASSWORD = "password";
    private static final String USER = "user";

    /** None of them names a class or a file. */
    private static final Set<String> PARAMETERS = Set.of(
            USER,
            PASSWORD,
            "sslmode",
            "ssl",
            "channelBinding",
            "connectTimeout",
            "loginTimeout",
            "socketTimeout",
            "tcpKeepAlive",
            "targetServerType",
            "ApplicationName");

    /** Hosts with or without port, parted by commas, and a name. A host is a name, a number or an IPv6 address in brackets. */
    private static final Pattern PLACE = Pattern.compile(
            "//((?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?(?:,(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?)*)"
                    + "/([^/?#&=@:]+)");

    private final String hosts;
    private final String database;
    private final Map<String, String> parameters;

    private DatabaseAddress(String hosts, String database, Map<String, String> parameters) {
        this.hosts = hosts;
        this.database = database;
        this.parameters = parameters;
    }

    /**
     * Reads an address.
     *
     * @param url {@code jdbc:postgresql://host[:port]/database[?parameter=value&…]}
     * @throws RefusedException when it is none, or has a parameter that is not harmless
     */
    public static DatabaseAddress of(String url) throws RefusedException {
        if (!url.startsWith(SCHEME)) {
            throw new RefusedException(Refusal.NOT_POSTGRESQL, "");
        }
        int question = url.indexOf('?');
        String place = url.substring(SCHEME.length(), question < 0 ? url.length() : question);
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new RefusedException(Refusal.MALFORMED, "");
        }
        Map<String, String> parameters = new TreeMap<>();
        if (question >= 0) {
            for (String pair : url.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (!PARAMETERS.contains(name)) {
                    throw new RefusedException(Refusal.PARAMETER, name.replaceAll("[^\\w.-]", "?"));
                }
                if (equals < 0 || parameters.put(name, decoded(pair.substring(equals + 1))) != null) {
                    throw new RefusedException(Refusal.MALFORMED, "");
                }
            }
        }
        return new DatabaseAddress(matcher.group(1), decoded(matcher.group(2)), parameters);
    }

    private static String decoded(String text) throws RefusedException {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) {
                throw new RefusedException(Refusal.MALFORMED, "");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.MALFORMED, "");
        }
    }

    /** Whether it holds a password. Without one the driver looks into the user's {@code .pgpass}. */
    public boolean hasPassword() {
        return parameters.containsKey(PASSWORD);
    }

    /** The same address with a password. */
    public DatabaseAddress withPassword(String password) {
        return with(Map.of(PASSWORD, password));
    }

    private DatabaseAddress with(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putAll(others);
        return new DatabaseAddress(hosts, database, all);
    }

    /** The whole address but for the password, to be written down. */
    public String withoutPassword() {
        StringBuilder url = new StringBuilder(SCHEME + "//" + hosts + "/" + encoded(database));
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (!parameter.getKey().equals(PASSWORD)) {
                url.append(separator).append(parameter.getKey()).append('=').append(encoded(parameter.getValue()));
                separator = '&';
            }
        }
        return url.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the driver takes: scheme, hosts and database. */
    String driverUrl() {
        return SCHEME + "//" + hosts + "/" + encoded(database);
    }

    /** The parameters, for the driver; the caller may change what it gets. */
    Properties driverProperties() {
        Properties properties = new Properties();
        properties.putAll(parameters);
        return properties;
    }

    /** The user it names; {@code null} for the one of the operating system. */
    @Nullable
    String user() {
        return parameters.get(USER);
    }

    /** Hosts and database, for people; without user and password. */
    @Override
    public String toString() {
        return hosts + "/" + database;
    }
}
