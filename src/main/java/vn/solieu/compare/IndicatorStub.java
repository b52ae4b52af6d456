package vn.solieu.compare;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.solieu.compare.UnmatchedLabels.Label;

/**
 * Writes labels without indicator as a file of indicators that a person checks, mends and keeps.
 *
 * <p>Wordings for known indicators come first, then new indicators. Every entry is commented out: what nobody looked at
 * must not become an indicator.
 */
public final class IndicatorStub {

    /**
     * Sentences that head the file and its two parts.
     *
     * @param head what to do with the file, in lines
     * @param additions what stands in the first part
     * @param proposals what stands in the second part
     */
    public record Sentences(String head, String additions, String proposals) {}

    private IndicatorStub() {}

    /** Writes the file; labels that the catalogue knows by now are left out. */
    public static void write(List<Label> labels, Sentences sentences, PrintWriter out) {
        Map<String, List<Label>> additions = new LinkedHashMap<>();
        Map<String, List<Label>> proposals = new LinkedHashMap<>();
        for (Label label : labels) {
            if (label.known() != null) {
                continue;
            }
            if (label.suggestion() != null) {
                additions
                        .computeIfAbsent(label.suggestion().indicator().code(), _ -> new ArrayList<>())
                        .add(label);
            } else if (!label.proposedCode().isEmpty()) {
                proposals
                        .computeIfAbsent(label.proposedCode(), _ -> new ArrayList<>())
                        .add(label);
            }
        }
        comment(sentences.head(), "", out);
        out.println("topic: own");
        out.println("indicators:");
        if (!additions.isEmpty()) {
            comment(sentences.additions(), "  ", out);
        }
        additions.forEach((code, all) -> {
            all.forEach(label -> example(label, out));
            out.println("  # - code: " + code);
            out.println("  #   phrases: " + phrases(all));
        });
        if (!proposals.isEmpty()) {
            comment(sentences.proposals(), "  ", out);
        }
        proposals.forEach((code, all) -> {
            all.forEach(label -> example(label, out));
            Label first = all.getFirst();
            out.println("  # - code: " + code);
            out.println("  #   vi: " + scalar(first.label()));
            out.println("  #   unit: " + scalar(Objects.requireNonNullElse(first.unit(), "?")));
            out.println("  #   phrases: " + phrases(all));
        });
        out.flush();
    }

    private static void comment(String text, String indent, PrintWriter out) {
        text.lines().forEach(line -> out.println(indent + "# " + line));
    }

    private static void example(Label label, PrintWriter out) {
        out.println("  ## " + label.figures() + " × " + label.label() + ": " + label.valueWithUnit() + ", "
                + label.file() + ":" + label.page());
    }

    private static String phrases(List<Label> labels) {
        return "["
                + String.join(
                        ", ",
                        labels.stream().map(label -> scalar(label.label())).toList()) + "]";
    }

    /** Text as YAML understands it: plain where nothing in it has a meaning, in quotes otherwise. */
    private static String scalar(String text) {
        boolean plain = !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '.');
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
