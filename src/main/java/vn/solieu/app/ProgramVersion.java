package vn.solieu.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which program reads: its number, and of a built one the beginning of the SHA-256 of its jar.
 *
 * <p>Builds of one source are the same bytes, so that the same source has the same version wherever it is built.
 */
final class ProgramVersion {

    /** The number alone. */
    static final String NUMBER = "0.1.0";

    private static final int DIGITS = 8;

    static final String OF_THIS_BUILD = ofThisBuild();

    private ProgramVersion() {}

    private static String ofThisBuild() {
        CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return NUMBER;
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                // Run from compiled classes, as tests are.
                return NUMBER;
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return NUMBER + "+" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("the program cannot read its own file", e);
        } catch (URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a class comes from a file, and every JDK has SHA-256", e);
        }
    }
}
