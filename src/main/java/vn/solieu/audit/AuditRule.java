package vn.solieu.audit;

import java.util.List;
import vn.solieu.document.Finding;
import vn.solieu.document.Observation;
import vn.solieu.document.Table;

/** A check inside one report. */
interface AuditRule {

    /** The registered name, which stands in every finding of the rule. */
    String name();

    /** What does not fit; nothing is said of what fits, be it only by rounding. */
    List<Finding> check(List<Table> tables, List<Observation> observations);
}
