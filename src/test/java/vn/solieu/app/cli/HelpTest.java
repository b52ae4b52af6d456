package vn.solieu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and every command is documented. */
class HelpTest {

    private static final List<String> COMMANDS = List.of(
            "run",
            "read",
            "restore",
            "documents",
            "show",
            "verify",
            "query",
            "places",
            "indicators",
            "backup",
            "restore-backup",
            "migrate-to",
            "train",
            "evaluate",
            "completion");

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn.solieu.app.Messages", "vn.solieu.app.cli.Help"})
    void bothLanguagesHaveTheSameSentences(String name) throws IOException {
        String path = "src/main/resources/" + name.replace('.', '/');
        var vietnamese = new java.util.Properties();
        var english = new java.util.Properties();
        try (var in = Files.newBufferedReader(Path.of(path + ".properties"));
                var inEnglish = Files.newBufferedReader(Path.of(path + "_en.properties"))) {
            vietnamese.load(in);
            english.load(inEnglish);
        }
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
        assertThat(bundle(name, Locale.of("vi")).keySet()).isNotEmpty();
    }

    @Test
    void everyProblemThatTheProgramNamesHasASentence() throws IOException {
        ResourceBundle sentences = bundle("vn.solieu.app.Messages", Locale.of("vi"));
        var code = java.util.regex.Pattern.compile(
                "(?:badInput\\(|BadDocumentException\\(|new Problem\\()\\s*\"([a-z-]+)\"");
        int found = 0;
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                var matcher = code.matcher(Files.readString(source));
                while (matcher.find()) {
                    found++;
                    assertThat(sentences.containsKey("problem." + matcher.group(1)))
                            .as("%s in %s", matcher.group(1), source)
                            .isTrue();
                }
            }
        }
        assertThat(found).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.vi.md"})
    void everyCommandIsInTheReadme(String file) throws IOException {
        String readme = Files.readString(Path.of(file));
        for (String command : COMMANDS) {
            assertThat(readme).contains("`" + command);
        }
    }

    @Test
    void bothReadmesGiveTheSameFigures() throws IOException {
        List<String> english = measured(Path.of("README.md"));
        assertThat(english).hasSizeGreaterThan(3).isEqualTo(measured(Path.of("README.vi.md")));
    }

    private static List<String> measured(Path readme) throws IOException {
        String block = Files.readString(readme).split("<!-- /?figures -->", -1)[1];
        return Pattern.compile("[\\d.]+ % \\(\\d+/\\d+\\)")
                .matcher(block)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String command : COMMANDS) {
            assertThat(CommandLineRunner.run(command, "--help").out())
                    .as(command)
                    .contains("Cách dùng: solieu " + command);
            assertThat(CommandLineRunner.run("--lang", "en", command, "--help").out())
                    .as(command)
                    .contains("Usage: solieu " + command);
        }
    }
}
