package vn.solieu.audit;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Finding;
import vn.solieu.document.Observation;
import vn.solieu.document.Table;

/** Runs the checks inside one report. Safe for several threads. */
public final class ReportAuditor {

    private final List<AuditRule> rules = List.of(new SumOfPartsRule());

    /**
     * The result of all checks.
     *
     * @param findings what does not add up
     * @param remarks checks that could not be finished
     */
    public record Result(List<Finding> findings, List<Finding> remarks) {
        public Result {
            findings = List.copyOf(findings);
            remarks = List.copyOf(remarks);
        }
    }

    public Result audit(List<Table> tables, List<Observation> observations) {
        List<Finding> findings = new ArrayList<>();
        List<Finding> remarks = new ArrayList<>();
        for (AuditRule rule : rules) {
            for (Finding finding : rule.check(tables, observations)) {
                boolean incomplete = finding.verdict() == Finding.Verdict.INCOMPLETE;
                (incomplete ? remarks : findings).add(finding);
            }
        }
        return new Result(findings, remarks);
    }
}
