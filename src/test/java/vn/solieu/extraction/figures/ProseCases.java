package vn.solieu.extraction.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sentences with the figures they hold, from {@code prose-figures.txt}. */
final class ProseCases {

    /**
     * A sentence.
     *
     * @param figures lines "printed | value | kind | unit | indicator | place | role", in order
     * @param relations lines "KIND figure of base", by position
     */
    record Case(String sentence, List<String> figures, List<String> relations) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    private ProseCases() {}

    static List<Case> all() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (var in = ProseCases.class.getResourceAsStream("prose-figures.txt")) {
            if (in == null) {
                throw new IOException("prose-figures.txt is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String paragraph : text.strip().split("\n\n")) {
                List<String> lines =
                        paragraph.lines().filter(l -> !l.startsWith("#")).toList();
                if (!lines.isEmpty()) {
                    List<String> below = lines.subList(1, lines.size());
                    cases.add(new Case(
                            lines.getFirst(),
                            below.stream()
                                    .filter(l -> l.contains("|"))
                                    .map(String::strip)
                                    .toList(),
                            below.stream()
                                    .filter(l -> !l.contains("|"))
                                    .map(String::strip)
                                    .toList()));
                }
            }
        }
        return cases;
    }
}
