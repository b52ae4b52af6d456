package vn.solieu.compare.export.xlsx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sheet of long texts, on disk, since together they may be more than memory holds. */
final class LongTextStore implements AutoCloseable {

    private record Place(long begin, int bytes) {}

    private final FileChannel file;
    private final Map<Integer, TreeMap<Integer, Place>> places = new HashMap<>();

    LongTextStore() throws IOException {
        Path path = Files.createTempFile("solieu-long-texts", null);
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Keeps a part; parts may come in any order. */
    void add(int number, int part, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        places.computeIfAbsent(number, _ -> new TreeMap<>()).put(part, new Place(file.position(), bytes.length));
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    /** The text with this number, or {@code null} when one of its parts is missing or there is none. */
    @Nullable
    String text(int number) throws IOException {
        TreeMap<Integer, Place> parts = places.get(number);
        if (parts == null || parts.firstKey() != 1 || parts.lastKey() != parts.size()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Place place : parts.values()) {
            ByteBuffer buffer = ByteBuffer.allocate(place.bytes());
            while (buffer.hasRemaining()) {
                if (file.read(buffer, place.begin() + buffer.position()) < 0) {
                    throw new IOException("the file of long texts was cut while it was in use");
                }
            }
            text.append(new String(buffer.array(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
