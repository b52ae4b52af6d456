package vn.solieu.records;

import java.util.List;
import vn.solieu.document.Finding;
import vn.solieu.document.Metadata;
import vn.solieu.document.Observation;
import vn.solieu.document.Problem;
import vn.solieu.document.Relation;
import vn.solieu.document.SourceFile;
import vn.solieu.document.Table;

/**
 * Everything the records know of a document, from its last reading.
 *
 * @param summary the line of the list
 * @param source the stored original bytes, under the name the file had when it was read
 * @param metadata what it says of itself; all absent when the reading failed
 * @param pages in order; empty when the reading failed
 * @param tables in reading order; cells have text and box, the places of single words are not kept
 * @param observations in reading order
 * @param relations how the observations belong together, by their positions
 * @param findings what does not add up
 * @param remarks checks that could not be finished, and information
 * @param problems what went wrong, in the order met
 * @param arrivals each time the bytes came in, the oldest first
 */
public record StoredDocument(
        DocumentSummary summary,
        SourceFile source,
        Metadata metadata,
        List<StoredPage> pages,
        List<Table> tables,
        List<Observation> observations,
        List<Relation> relations,
        List<Finding> findings,
        List<Finding> remarks,
        List<Problem> problems,
        List<StoredArrival> arrivals) {

    public StoredDocument {
        pages = List.copyOf(pages);
        tables = List.copyOf(tables);
        observations = List.copyOf(observations);
        relations = List.copyOf(relations);
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
        arrivals = List.copyOf(arrivals);
    }
}
