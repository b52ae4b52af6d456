package vn.solieu.records.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.records.database.DatabaseEngine;

/**
 * What a database keeps up with every row although its rows do not need it: indexes that no constraint stands on, and on a server foreign
 * keys. Taken away before many rows arrive, and made again afterwards in one go, they cost a third.
 *
 * <p>The embedded database checks a foreign key in passing; making it again there would take longer.
 */
final class SecondaryStructures {

    private record Part(String drop, String create) {}

    /** Indexes of tables in the order of their columns; the expression for descending columns is the one both ways of sorting share. */
    private static final String EMBEDDED_INDEXES = """
            select 'drop index public."' || i.index_name || '"',
                'create ' || case when i.index_type_name like 'UNIQUE%' then 'unique ' else '' end
                    || 'index "' || i.index_name || '" on public."' || i.table_name || '" ('
                    || listagg('"' || c.column_name || '" ' || c.ordering_specification, ', ')
                        within group (order by c.ordinal_position) || ')'
            from information_schema.indexes i
            join information_schema.index_columns c
                on c.index_schema = i.index_schema and c.index_name = i.index_name and c.table_name = i.table_name
            where i.table_schema = 'public' and not i.is_generated and i.index_type_name in ('INDEX', 'UNIQUE INDEX')
                and i.table_name <> 'flyway_schema_history'
            group by i.index_name, i.index_type_name, i.table_name
            order by i.index_name""";

    private static final String SERVER_INDEXES = """
            select 'drop index ' || format('%I.%I', n.nspname, c.relname), pg_get_indexdef(i.indexrelid)
            from pg_catalog.pg_index i
            join pg_catalog.pg_class c on c.oid = i.indexrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join pg_catalog.pg_class t on t.oid = i.indrelid
            where n.nspname = 'public' and t.relname <> 'flyway_schema_history'
                and not exists (select 1 from pg_catalog.pg_constraint k where k.conindid = i.indexrelid)
            order by c.relname""";

    private static final String SERVER_FOREIGN_KEYS = """
            select 'alter table ' || format('%I.%I', n.nspname, t.relname) || ' drop constraint ' || format('%I', k.conname),
                'alter table ' || format('%I.%I', n.nspname, t.relname) || ' add constraint ' || format('%I', k.conname)
                    || ' ' || pg_get_constraintdef(k.oid)
            from pg_catalog.pg_constraint k
            join pg_catalog.pg_class t on t.oid = k.conrelid
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            where k.contype = 'f' and n.nspname = 'public'
            order by t.relname, k.conname""";

    private final Connection connection;
    private final List<Part> parts;

    private SecondaryStructures(Connection connection, List<Part> parts) {
        this.connection = connection;
        this.parts = parts;
    }

    /** Takes them away from all tables. */
    static SecondaryStructures takeAway(Connection connection, DatabaseEngine.Kind kind) throws SQLException {
        List<Part> parts = new ArrayList<>();
        if (kind == DatabaseEngine.Kind.EMBEDDED) {
            parts.addAll(parts(connection, EMBEDDED_INDEXES));
        } else {
            parts.addAll(parts(connection, SERVER_INDEXES));
            parts.addAll(parts(connection, SERVER_FOREIGN_KEYS));
        }
        try (Statement statement = connection.createStatement()) {
            for (Part part : parts) {
                statement.execute(part.drop);
            }
        }
        return new SecondaryStructures(connection, parts);
    }

    private static List<Part> parts(Connection connection, String sql) throws SQLException {
        List<Part> parts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                parts.add(new Part(results.getString(1), results.getString(2)));
            }
        }
        return parts;
    }

    /** Makes them again. A foreign key that does not hold fails here. */
    void makeAgain() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Part part : parts) {
                statement.execute(part.create);
            }
        }
    }
}
