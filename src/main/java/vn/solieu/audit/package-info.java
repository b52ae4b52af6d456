/**
 * Tables and observations of a report in, findings out: {@link vn.solieu.audit.ReportAuditor} runs the rules, each of which states its
 * arithmetic. Values are never changed here.
 */
@NullMarked
package vn.solieu.audit;

import org.jspecify.annotations.NullMarked;
