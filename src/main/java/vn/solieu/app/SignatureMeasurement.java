package vn.solieu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.app.child.ChildReader;
import vn.solieu.app.child.ChildReaders;
import vn.solieu.document.Outcome;
import vn.solieu.document.SignatureInfo;
import vn.solieu.document.SignatureInfo.Integrity;
import vn.solieu.document.SourceFile;
import vn.solieu.intake.FileCollector;

/**
 * Compares the verdicts on signatures with those of two other programs, Poppler's pdfsig and OpenSSL, file by file.
 *
 * <p>The two agree on a file when neither finds a signature in it, or when every verdict of both is either valid or altered and the
 * kinds that occur are the same: pdfsig's column tells kinds without their order. That pdfsig could not decode a signature is no
 * verdict; {@link Compared#toolsBothRefuse} counts it as one. Ours agree when there are as many signatures as
 * OpenSSL saw, each with its verdict, in the order of the file.
 */
public final class SignatureMeasurement implements AutoCloseable {

    private static final int LEAST_COLUMNS = 5;

    private static final Map<String, Integrity> PDFSIG = Map.of(
            "Signature is Valid.", Integrity.VALID,
            "Signature is Invalid.", Integrity.ALTERED,
            "Digest Mismatch.", Integrity.ALTERED);

    /** So pdfsig says both of damage and of keys it does not know; OpenSSL 3.0 has a mismatch for these. */
    private static final String UNDECODED = "Document isn't signed or corrupted data.";

    private static final Map<String, Integrity> OPENSSL =
            Map.of("OK", Integrity.VALID, "DIGEST-MISMATCH", Integrity.ALTERED, "SIG-FAIL", Integrity.ALTERED);

    private static final Pattern TOTAL = Pattern.compile("total=(\\d+),.*");

    private final ChildReaders readers;

    public SignatureMeasurement(Settings settings) {
        this.readers = new ChildReaders(settings.children());
    }

    /**
     * A file with the verdicts of all three.
     *
     * @param here our verdicts, or the code of the problem that kept the file shut
     * @param toolsAgree whether the two others agree
     * @param toolsBothRefuse whether they agree only if what pdfsig could not decode counts as altered
     * @param agrees whether ours are theirs
     * @param coverageAgrees whether as many signatures cover the whole file as pdfsig says
     * @param unchanged whether the file has the same SHA-256 afterwards
     */
    public record Compared(
            String file,
            String pdfsig,
            String openssl,
            String here,
            boolean toolsAgree,
            boolean toolsBothRefuse,
            boolean agrees,
            boolean coverageAgrees,
            boolean unchanged) {}

    /**
     * Checks the files of a table.
     *
     * @param table lines parted by tabs: set, file, number of fields, verdicts of pdfsig parted by semicolons, coverage, types, first
     *     signer, verdicts of OpenSSL parted by commas
     * @param folder the files' folder
     * @throws IOException when the table or a file is missing or cannot be read
     */
    public List<Compared> compare(Path table, Path folder) throws IOException, InterruptedException {
        List<Compared> compared = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            String[] fields = line.split("\t", -1);
            if (fields.length >= LEAST_COLUMNS && !fields[0].equals("set")) {
                compared.add(compared(fields, folder));
            }
        }
        return compared;
    }

    private Compared compared(String[] fields, Path folder) throws IOException, InterruptedException {
        String pdfsig = fields[3];
        String openssl = fields.length > 7 ? fields[7] : "";
        SourceFile before = hashed(folder.resolve(fields[1]));
        Outcome<List<SignatureInfo>> outcome;
        try (ChildReader reader = readers.borrow(before)) {
            outcome = reader.signatures(before);
        }
        List<Integrity> ours = outcome.result().orElse(List.of()).stream()
                .map(SignatureInfo::integrity)
                .toList();
        long whole = outcome.result().orElse(List.of()).stream()
                .filter(s -> Boolean.TRUE.equals(s.coverage().wholeFile()))
                .count();
        List<Integrity> theirs = verdicts(openssl, ",", OPENSSL);
        boolean toolsAgree = isOne(theirs, verdicts(pdfsig, ";", PDFSIG));
        boolean toolsBothRefuse =
                !toolsAgree && isOne(theirs, verdicts(pdfsig.replace(UNDECODED, "Digest Mismatch."), ";", PDFSIG));
        Matcher total = TOTAL.matcher(fields[4]);
        return new Compared(
                fields[1],
                pdfsig,
                openssl,
                outcome.result()
                        .map(SignatureMeasurement::described)
                        .orElseGet(() -> outcome.problemsMet().getFirst().code()),
                toolsAgree,
                toolsBothRefuse,
                ours.equals(theirs),
                !total.matches() || Long.parseLong(total.group(1)) == whole,
                hashed(before.path()).sha256().equals(before.sha256()));
    }

    private static boolean isOne(List<Integrity> one, List<Integrity> other) {
        return new TreeSet<>(one).equals(new TreeSet<>(other)) && !one.contains(Integrity.UNKNOWN);
    }

    private static SourceFile hashed(Path file) throws IOException {
        List<SourceFile> sources = FileCollector.collect(List.of(file)).accepted();
        if (sources.isEmpty()) {
            throw new NoSuchFileException(file.toString());
        }
        return sources.getFirst();
    }

    private static List<Integrity> verdicts(String column, String separator, Map<String, Integrity> words) {
        return Arrays.stream(column.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> words.getOrDefault(word, Integrity.UNKNOWN))
                .toList();
    }

    private static String described(List<SignatureInfo> signatures) {
        return String.join(
                ", ",
                signatures.stream()
                        .map(s -> s.integrity().name().toLowerCase(Locale.ROOT)
                                + (s.reason().isEmpty() ? "" : " (" + s.reason() + ")"))
                        .toList());
    }

    @Override
    public void close() {
        readers.close();
    }
}
