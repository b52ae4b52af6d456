package vn.solieu.app.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.solieu.document.SourceFile;

/** Names of the files {@code read} writes, so that no two documents share one. */
final class OutputNames {

    private static final String PDF = ".pdf";

    private OutputNames() {}

    /**
     * The name of each source's output below the output folder, without ".json": the file's name without its ending; with its ending
     * where files differ only in that; below its own folder's name where even that is the same.
     */
    static Map<SourceFile, String> of(List<SourceFile> sources) {
        Map<SourceFile, String> full = new HashMap<>();
        Map<String, Integer> sameFull =
                counted(sources.stream().map(SourceFile::name).toList());
        for (SourceFile source : sources) {
            String name = source.name();
            if (sameFull.getOrDefault(name, 0) > 1 && source.path().getParent() != null) {
                name = source.path().getParent().getFileName() + "/" + name;
            }
            full.put(source, name);
        }
        Map<String, Integer> sameStem =
                counted(full.values().stream().map(OutputNames::withoutEnding).toList());
        Map<SourceFile, String> names = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (SourceFile source : sources) {
            String name = full.getOrDefault(source, source.name());
            String stem = withoutEnding(name);
            String chosen = sameStem.getOrDefault(stem, 0) > 1 ? name : stem;
            int before = taken.merge(chosen, 1, Integer::sum);
            names.put(source, before == 1 ? chosen : chosen + "." + before);
        }
        return names;
    }

    /**
     * The name of each source's searchable PDF below its folder, with ".pdf": that of its other outputs, but no PDF becomes "a.pdf.pdf"
     * because an "a.docx" lies beside it.
     */
    static Map<SourceFile, String> ofPdfs(List<SourceFile> sources) {
        Map<SourceFile, String> others = of(sources);
        Map<SourceFile, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (SourceFile source : sources) {
            String other = others.getOrDefault(source, source.name());
            String name = other.toLowerCase(Locale.ROOT).endsWith(PDF) ? other : other + PDF;
            while (!taken.add(name)) {
                name += PDF;
            }
            names.put(source, name);
        }
        return names;
    }

    private static Map<String, Integer> counted(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(n -> counts.merge(n, 1, Integer::sum));
        return counts;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
