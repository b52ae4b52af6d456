package vn.solieu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.solieu.document.Problem;
import vn.solieu.document.SourceFile;

/** Collects files and folders into an {@link Intake}. */
public final class FileCollector {

    /** Endings of the formats that are read; in folders other files are skipped. */
    private static final Set<String> ENDINGS =
            Set.of("pdf", "png", "jpg", "jpeg", "tif", "tiff", "html", "htm", "xhtml", "docx", "txt");

    private final List<SourceFile> accepted = new ArrayList<>();
    private final List<Path> skipped = new ArrayList<>();
    private final List<Intake.Rejected> rejected = new ArrayList<>();

    private final Set<Path> seen = new HashSet<>();

    private FileCollector() {}

    /**
     * Collects every file once; folders are walked, links to other folders are not followed.
     *
     * @param paths files and folders
     */
    public static Intake collect(List<Path> paths) {
        FileCollector collector = new FileCollector();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                collector.addFolder(path);
            } else {
                collector.addFile(path, String.valueOf(path.getFileName()));
            }
        }
        return new Intake(collector.accepted, collector.skipped, collector.rejected);
    }

    private void addFolder(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // A link to a file stands for the file; links to folders could lead in circles.
                    if (Files.isRegularFile(file)) {
                        found.add(file);
                    } else {
                        skipped.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    reject(file, relativeName(folder, file), "unreadable", e);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            reject(folder, String.valueOf(folder.getFileName()), "unreadable", e);
        }
        found.sort(null);
        for (Path file : found) {
            if (ENDINGS.contains(ending(file)) && !isTemporary(file)) {
                addFile(file, relativeName(folder, file));
            } else {
                skipped.add(file);
            }
        }
    }

    private static String relativeName(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Word and macOS leave such companions beside documents. */
    private static boolean isTemporary(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("~$") || name.startsWith("._");
    }

    private void addFile(Path file, String name) {
        try {
            long size = Files.size(file);
            Path absolute = file.toAbsolutePath().normalize();
            if (!seen.add(absolute)) {
                return;
            }
            accepted.add(new SourceFile(absolute, name, sha256(file), size));
        } catch (NoSuchFileException e) {
            reject(file, name, "missing", e);
        } catch (AccessDeniedException e) {
            reject(file, name, "no-permission", e);
        } catch (IOException e) {
            reject(file, name, "unreadable", e);
        }
    }

    private void reject(Path file, String name, String code, IOException e) {
        rejected.add(new Intake.Rejected(file, name, Problem.badInput(code, String.valueOf(e.getMessage()))));
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
