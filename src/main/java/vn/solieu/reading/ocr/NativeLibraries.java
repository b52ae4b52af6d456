package vn.solieu.reading.ocr;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts the Tesseract and Leptonica libraries that came with the program where the loader finds them.
 *
 * <p>Both come in jars of the class path, one for each system. They are copied once into a cache folder; a copy appears under its
 * name only when it is whole, so that several processes may start at the same time.
 */
public final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * Makes the libraries loadable. To be called before any class of tess4j or lept4j is used.
     *
     * @param cache folder that outlives the process
     * @throws IOException when the folder cannot be written, or the jars for this system are missing
     */
    public static synchronized void prepare(Path cache) throws IOException {
        String platform = platform();
        Path folder = cache.resolve(platform);
        Files.createDirectories(folder);
        for (Library library : libraries(platform)) {
            copyOnce(library, folder);
        }
        System.setProperty("jna.library.path", folder.toString());
        System.setProperty("jna.encoding", "UTF-8");
    }

    /**
     * Makes ONNX Runtime loadable from the cache; by itself it would unpack its libraries anew in every process.
     *
     * @return whether it comes with libraries for this system
     * @throws IOException when the folder cannot be written
     */
    public static synchronized boolean prepareNetworks(Path cache) throws IOException {
        String platform = Platform.isWindows()
                ? "win-x64"
                : (Platform.isMac() ? "osx-" : "linux-") + (Platform.isARM() ? "aarch64" : "x64");
        String resources = "/ai/onnxruntime/native/" + platform + "/";
        List<String> names = List.of(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
        for (String name : names) {
            if (NativeLibraries.class.getResource(resources + name) == null) {
                return false;
            }
        }
        Path folder = cache.resolve("onnxruntime-" + platform);
        Files.createDirectories(folder);
        for (String name : names) {
            copyOnce(new Library(resources + name, name), folder);
        }
        System.setProperty("onnxruntime.native.path", folder.toString());
        return true;
    }

    private record Library(String resource, String fileName) {}

    private static String platform() {
        boolean arm = Platform.isARM();
        if (Platform.isWindows()) {
            return "windows-x86_64";
        }
        if (Platform.isMac()) {
            return arm ? "macosx-arm64" : "macosx-x86_64";
        }
        return arm ? "linux-arm64" : "linux-x86_64";
    }

    private static List<Library> libraries(String platform) {
        String leptonica = "/org/bytedeco/leptonica/" + platform + "/";
        String tesseract = "/org/bytedeco/tesseract/" + platform + "/";
        if (platform.startsWith("windows")) {
            // JNA looks for the names tess4j and lept4j were built against.
            return List.of(
                    new Library(leptonica + "libgcc_s_seh-1.dll", "libgcc_s_seh-1.dll"),
                    new Library(leptonica + "libwinpthread-1.dll", "libwinpthread-1.dll"),
                    new Library(leptonica + "libstdc++-6.dll", "libstdc++-6.dll"),
                    new Library(leptonica + "libgomp-1.dll", "libgomp-1.dll"),
                    new Library(leptonica + "libleptonica-6.dll", "libleptonica-6.dll"),
                    new Library(leptonica + "libleptonica-6.dll", "libleptonica1870.dll"),
                    new Library(tesseract + "libtesseract55.dll", "libtesseract553.dll"));
        }
        if (platform.startsWith("macosx")) {
            return List.of(
                    new Library(leptonica + "libleptonica.6.dylib", "libleptonica.6.dylib"),
                    new Library(leptonica + "libleptonica.6.dylib", "libleptonica.dylib"),
                    new Library(tesseract + "libtesseract.5.5.dylib", "libtesseract.dylib"));
        }
        return List.of(
                new Library(leptonica + "libleptonica.so.6", "libleptonica.so.6"),
                new Library(tesseract + "libtesseract.so.5.5", "libtesseract.so.5.5"));
    }

    private static void copyOnce(Library library, Path folder) throws IOException {
        Path target = folder.resolve(library.fileName);
        URL resource = NativeLibraries.class.getResource(library.resource);
        if (resource == null) {
            throw new IOException("not on the class path: " + library.resource);
        }
        URLConnection connection = resource.openConnection();
        // Another size is another version under the same name.
        if (Files.exists(target) && Files.size(target) == connection.getContentLengthLong()) {
            return;
        }
        try (InputStream in = connection.getInputStream()) {
            Path partial = Files.createTempFile(folder, library.fileName, ".part");
            Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
