package vn.solieu.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures that people set right: what was read is kept beside it, with who, when and why. */
public final class Corrections {

    /** Enough digits that one document is meant, most often one figure. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8,32}");

    private static final Pattern PLACE = Pattern.compile("([0-9a-f]{4,64})#(\\d{1,9})");

    private final RecordDatabase database;

    Corrections(RecordDatabase database) {
        this.database = database;
    }

    /**
     * The figure with this id, or at this place.
     *
     * @param id at least 8 digits of an id, or a document's id and the figure's 1-based place in it: {@code 3f2a90c1b7de#17}
     */
    public FigureLookup figure(String id) {
        String asked = id.strip().toLowerCase(Locale.ROOT);
        Matcher place = PLACE.matcher(asked);
        List<StoredObservation> found;
        if (place.matches()) {
            int position = Integer.parseInt(place.group(2)) - 1;
            found = database.read(connection -> ObservationSearch.byPosition(connection, place.group(1), position));
        } else if (ID.matcher(asked).matches()) {
            found = database.read(connection -> ObservationSearch.byId(connection, asked));
        } else {
            return new FigureLookup.Malformed();
        }
        return switch (found.size()) {
            case 0 -> new FigureLookup.Missing();
            case 1 -> new FigureLookup.Found(found.getFirst());
            default -> new FigureLookup.Ambiguous(found);
        };
    }

    /**
     * Sets a value in place of what was read.
     *
     * @param figure as it was found
     * @param value the right value; {@code null} puts back what was read
     * @param reason why, for those who ask later
     * @return the figure as it is now
     * @throws RecordsException when the document was read anew meanwhile and the figure is no longer there
     */
    public StoredObservation correct(StoredObservation figure, @Nullable BigDecimal value, String reason, Act act) {
        return database.write(connection -> {
            StoredObservation now =
                    ObservationSearch.byPosition(connection, figure.sha256(), figure.position()).stream()
                            .filter(found -> found.observation()
                                    .id()
                                    .equals(figure.observation().id()))
                            .findFirst()
                            .orElseThrow(() -> new RecordsException(
                                    RecordsException.Reason.FIGURE_GONE,
                                    figure.observation().id(),
                                    null));
            BigDecimal read = now.readValue() == null ? now.observation().value() : now.readValue();
            CorrectionRows.insert(connection, now, value, reason, act);
            long key = DocumentRows.beginningWith(connection, figure.sha256())
                    .getFirst()
                    .key();
            CorrectionRows.set(connection, key, now.position(), read, value);
            // A copy that people corrected speaks for those they did not.
            new DocumentVersions(connection).settle(Set.of(figure.sha256()));
            AuditLog.add(
                    connection,
                    value == null ? AuditEntry.Action.CORRECTION_WITHDRAWN : AuditEntry.Action.CORRECTED,
                    now.observation().id(),
                    AuditDetail.of(
                            "document",
                            now.sha256(),
                            "figure",
                            Integer.toString(now.position() + 1),
                            "indicator",
                            now.observation().indicator(),
                            "place",
                            now.observation().place(),
                            "raw",
                            now.observation().raw(),
                            "read",
                            ExactNumber.text(read),
                            "before",
                            ExactNumber.text(now.observation().value()),
                            "value",
                            value == null ? null : ExactNumber.text(value),
                            "reason",
                            reason),
                    act);
            return ObservationSearch.byPosition(connection, figure.sha256(), figure.position())
                    .getFirst();
        });
    }

    /** Every correction, by document and in the order they were made. */
    public List<Correction> all() {
        return database.read(CorrectionRows::all);
    }
}
