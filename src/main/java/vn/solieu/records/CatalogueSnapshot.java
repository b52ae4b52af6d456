package vn.solieu.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import vn.solieu.catalogue.AdministrativeUnit;
import vn.solieu.catalogue.Indicator;
import vn.solieu.catalogue.IndicatorCatalogue;
import vn.solieu.catalogue.UnitCatalogue;
import vn.solieu.document.ObservationKind;

/** The tables {@code place} and {@code indicator}: the catalogues, so that questions and exports can name what codes mean. */
final class CatalogueSnapshot {

    private static final String UNITS = "places";
    private static final String INDICATORS = "indicators";

    private CatalogueSnapshot() {}

    /** Whether the stored catalogues are these. */
    static boolean isStored(Connection connection, UnitCatalogue units, IndicatorCatalogue indicators)
            throws SQLException {
        return isStored(connection, UNITS, units.fingerprint())
                && isStored(connection, INDICATORS, fingerprint(indicators));
    }

    /** Puts the catalogues in place of those stored, where they are others. */
    static void store(Connection connection, UnitCatalogue units, IndicatorCatalogue indicators) throws SQLException {
        if (!isStored(connection, UNITS, units.fingerprint())) {
            storeUnits(connection, units);
            note(connection, UNITS, units.fingerprint());
        }
        String fingerprint = fingerprint(indicators);
        if (!isStored(connection, INDICATORS, fingerprint)) {
            storeIndicators(connection, indicators);
            note(connection, INDICATORS, fingerprint);
        }
    }

    /** People's own indicators change what is known, so that no list of the class path can stand for it. */
    private static String fingerprint(IndicatorCatalogue indicators) {
        StringBuilder text = new StringBuilder();
        for (Indicator i : indicators.all()) {
            text.append(String.join("\t", i.code(), i.vietnamese(), i.english(), i.topic(), i.unitOfMeasure(), kind(i)))
                    .append('\n');
        }
        return Hashes.sha256(text.toString());
    }

    private static String kind(Indicator indicator) {
        ObservationKind kind = indicator.kind();
        return kind == null ? "" : StoredName.of(kind);
    }

    private static boolean isStored(Connection connection, String name, String fingerprint) throws SQLException {
        return Row.list(
                        connection,
                        "select fingerprint from catalogue_snapshot where name = ?",
                        row -> row.text("fingerprint"),
                        name)
                .equals(List.of(fingerprint));
    }

    private static void storeUnits(Connection connection, UnitCatalogue units) throws SQLException {
        empty(connection, "place", "place_successor");
        try (BatchInsert places = new BatchInsert(
                        connection,
                        "place",
                        "code",
                        "level",
                        "unit_type",
                        "name",
                        "full_name",
                        "parent_code",
                        "province_code",
                        "valid_from",
                        "valid_until",
                        "position");
                BatchInsert successors =
                        new BatchInsert(connection, "place_successor", "code", "ended", "successor_code")) {
            List<AdministrativeUnit> all = units.all();
            for (int i = 0; i < all.size(); i++) {
                AdministrativeUnit unit = all.get(i);
                LocalDate first = unit.validFrom() == null ? units.firstList() : unit.validFrom();
                places.add(
                        unit.code(),
                        StoredName.of(unit.level()),
                        StoredName.of(unit.type()),
                        unit.name(),
                        unit.fullName(),
                        unit.parentCode(),
                        units.provinceOf(unit, first)
                                .map(AdministrativeUnit::code)
                                .orElse(null),
                        unit.validFrom(),
                        unit.validUntil(),
                        i);
                for (AdministrativeUnit successor : units.successorsOf(unit)) {
                    successors.add(unit.code(), unit.validUntil(), successor.code());
                }
            }
        }
    }

    private static void storeIndicators(Connection connection, IndicatorCatalogue indicators) throws SQLException {
        empty(connection, "indicator");
        try (BatchInsert rows =
                new BatchInsert(connection, "indicator", "code", "vietnamese", "english", "topic", "unit", "kind")) {
            for (Indicator indicator : indicators.all()) {
                rows.add(
                        indicator.code(),
                        indicator.vietnamese(),
                        indicator.english(),
                        indicator.topic(),
                        indicator.unitOfMeasure(),
                        kind(indicator).isEmpty() ? null : kind(indicator));
            }
        }
    }

    private static void empty(Connection connection, String... tables) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            for (String table : tables) {
                delete.executeUpdate("delete from " + table);
            }
        }
    }

    private static void note(Connection connection, String name, String fingerprint) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from catalogue_snapshot where name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
        try (BatchInsert insert = new BatchInsert(connection, "catalogue_snapshot", "name", "fingerprint")) {
            insert.add(name, fingerprint);
        }
    }
}
