package vn.solieu.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.solieu.app.child.ChildSettings;
import vn.solieu.reading.numbers.NumberReader;

/**
 * Where the program finds and puts things, taken once from its surroundings.
 *
 * @param home folder of the program
 * @param models folder of the OCR models
 * @param cache folder for copies of native libraries and logs of children; it may be deleted at any time
 * @param clock the time of day
 * @param indicators folder with indicators of one's own; it need not be there
 * @param trustedCertificates folder of the certificates that digital signatures may lead to; {@code null} for none
 */
public record Settings(
        Path home,
        Path models,
        Path cache,
        Clock clock,
        Path indicators,
        @Nullable Path trustedCertificates) {

    /** Reports speak of days in Viet Nam, wherever the machine stands. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A page of dense small type takes 10 s on a slow office machine; ten times that is a page that never ends. */
    private static final Duration PAGE_TIME_LIMIT = Duration.ofMinutes(2);

    /** Ordinary pages stay below 300 MB; the largest that are read, in JPEG 2000, need about a gigabyte while they are unpacked. */
    private static final long CHILD_MEMORY_BYTES = 2L << 30;

    /** Takes the settings from the properties the launcher sets, or from the working folder. */
    public static Settings fromSurroundings() {
        Path home =
                Path.of(System.getProperty("solieu.home", ".")).toAbsolutePath().normalize();
        Path models = Path.of(System.getProperty(
                "solieu.models", home.resolve("models/tesseract").toString()));
        Path cache = Path.of(
                System.getProperty("solieu.cache", home.resolve("target/cache").toString()));
        String trusted = System.getProperty("solieu.trusted", "");
        return new Settings(
                home,
                models,
                cache,
                Clock.system(VIETNAM),
                home.resolve("output/indicators"),
                trusted.isEmpty() ? null : Path.of(trusted).toAbsolutePath());
    }

    /** The same with other certificates to trust; {@code null} leaves them as they are. */
    public Settings withTrusted(@Nullable Path folder) {
        return folder == null ? this : new Settings(home, models, cache, clock, indicators, folder.toAbsolutePath());
    }

    /** The same with the indicators of another folder. */
    public Settings withIndicators(Path folder) {
        return new Settings(home, models, cache, clock, folder, trustedCertificates);
    }

    /** The version of the program, which stands beside every stored reading: another build may read otherwise. */
    public static String programVersion() {
        return ProgramVersion.OF_THIS_BUILD;
    }

    /** Who works with the program: the name under which they are known to the system. */
    public String person() {
        String name = System.getProperty("user.name", "").strip();
        return name.isEmpty() ? "?" : name;
    }

    /** Whether the OCR models were fetched. */
    public boolean hasModels() {
        return Files.isRegularFile(models.resolve("vie.traineddata"))
                && Files.isRegularFile(models.resolve("eng.traineddata"));
    }

    /** How children are run: one a core, each a Java program of this class path. */
    public ChildSettings children() {
        int count = Integer.getInteger(
                "solieu.children", Math.max(1, Runtime.getRuntime().availableProcessors()));
        List<String> command = new ArrayList<>();
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
        command.add(Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                .toString());
        command.addAll(List.of(
                "-Xmx768m",
                // Most of a child's memory is native: the heap begins small, and what pictures took goes back.
                "-Xms24m",
                "-Xmn16m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                "-XX:-ShrinkHeapInSteps",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xss4m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + cache,
                "-Dfile.encoding=UTF-8"));
        Path aotCache = home.resolve("target/aot/child.aot");
        if (Files.isRegularFile(aotCache)) {
            command.add("-XX:AOTCache=" + aotCache);
            command.add("-Xlog:disable");
        }
        String extra = System.getProperty("solieu.child.options", "");
        if (!extra.isBlank()) {
            command.addAll(List.of(extra.split(" ")));
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "vn.solieu.app.child.ChildMain",
                models.toString(),
                cache.resolve("natives").toString(),
                home.resolve("models/numbers").resolve(NumberReader.MODEL).toString()));
        if (trustedCertificates != null) {
            command.add(trustedCertificates.toString());
        }
        return new ChildSettings(
                command,
                cache.resolve("children.log"),
                PAGE_TIME_LIMIT,
                CHILD_MEMORY_BYTES,
                count,
                Duration.ofSeconds(Integer.getInteger("solieu.child.patience", 2)));
    }
}
