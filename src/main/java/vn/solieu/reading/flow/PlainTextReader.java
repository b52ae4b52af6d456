package vn.solieu.reading.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.document.Block;
import vn.solieu.document.Problem;
import vn.solieu.document.TypeStyle;
import vn.solieu.reading.BadDocumentException;

/** Plain text as paragraphs, one a line, in UTF-8, UTF-16 with its mark, or Windows-1258. */
public final class PlainTextReader {

    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private PlainTextReader() {}

    public static List<Block> read(Path file) throws IOException, BadDocumentException {
        if (Files.size(file) > MAX_BYTES) {
            throw new BadDocumentException(
                    new Problem("file-too-large", Problem.Category.RESOURCE, null, Files.size(file) + " bytes"));
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : FlowText.tidy(decode(Files.readAllBytes(file))).split("\n")) {
            if (!line.isBlank()) {
                blocks.add(FlowText.paragraph(line.strip(), TypeStyle.UNKNOWN, false));
            }
        }
        return blocks;
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // Not UTF-8: the code page Vietnamese Windows wrote before Unicode.
            return new String(bytes, Charset.forName("windows-1258"));
        }
    }
}
