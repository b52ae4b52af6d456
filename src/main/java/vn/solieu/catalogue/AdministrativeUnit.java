package vn.solieu.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit under one code, type, name and parent, for as long as these four stayed the same.
 *
 * <p>The dates are those of the unit lists that show a change, not of the decrees behind it: a unit renamed between the
 * lists of April 2023 and March 2025 is valid under its old name until the latter. The reform of 1 July 2025 is exact.
 * A merger that left code, name and parent alone cannot be seen in the lists.
 *
 * @param code official code of two (province), three (district) or five digits (commune). Codes were given to other
 *     units later, so that only code and date together are a key
 * @param type type at that time
 * @param name name without its type, NFC, spelled as in the lists ("Bảo Hoà", "1")
 * @param parentCode code of the unit it belongs to; null for a province
 * @param validFrom first day; null when the first list of 2021-11-12 has it already and the beginning is not known
 * @param validUntil first day on which it is no longer valid; null when the newest list has it
 * @param successorCodes codes, as they are from the day it ended, of the units that took its territory on 1 July 2025, or
 *     of the one that carried its name on earlier; empty for units that did not end, for most districts, and where the
 *     lists do not tell
 */
public record AdministrativeUnit(
        String code,
        UnitType type,
        String name,
        @Nullable String parentCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> successorCodes) {

    /** Keeps an unmodifiable copy of the successors. */
    public AdministrativeUnit {
        successorCodes = List.copyOf(successorCodes);
    }

    /** The level of its type. */
    public UnitLevel level() {
        return type.level();
    }

    /** Type and name as one prints them: "Phường Xuân An". */
    public String fullName() {
        return type.printed() + " " + name;
    }

    /** Whether the unit is valid on this day; a unit of the first list is taken to have been so at any earlier time. */
    public boolean isValidAt(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validUntil == null || date.isBefore(validUntil));
    }
}
