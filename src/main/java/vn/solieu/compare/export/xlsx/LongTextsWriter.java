package vn.solieu.compare.export.xlsx;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts texts that no cell holds aside, in parts, until their sheet is written. */
final class LongTextsWriter implements AutoCloseable {

    /** Leaves room below what a cell holds, so that people can add to a part. */
    private static final int PART = 30_000;

    static final List<String> HEADING = List.of("number", "part", "text");

    private final Path scratch;
    private final DataOutputStream out;
    private int texts;
    private int parts;

    LongTextsWriter(Path scratch) throws IOException {
        this.scratch = scratch;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(scratch)));
    }

    /** Puts a text aside and answers its number, from 1. */
    int add(String whole) throws IOException {
        String text = SheetText.withoutReturns(whole);
        texts++;
        int part = 0;
        for (int begin = 0; begin < text.length(); ) {
            int end = Math.min(text.length(), begin + PART);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            byte[] bytes = text.substring(begin, end).getBytes(StandardCharsets.UTF_8);
            out.writeInt(texts);
            out.writeInt(++part);
            out.writeInt(bytes.length);
            out.write(bytes);
            parts++;
            begin = end;
        }
        return texts;
    }

    /** Writes the sheet, unless there is no such text. */
    void writeSheet(WorkbookFile workbook) throws IOException {
        if (texts == 0) {
            return;
        }
        out.flush();
        SheetWriter sheet = new SheetWriter(workbook.beginSheet(), HEADING, new int[] {10, 8, 100});
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(scratch)))) {
            for (int i = 0; i < parts; i++) {
                sheet.beginRow();
                sheet.number(CellStyle.INTEGER.number(), Integer.toString(in.readInt()));
                sheet.number(CellStyle.INTEGER.number(), Integer.toString(in.readInt()));
                byte[] bytes = in.readNBytes(in.readInt());
                sheet.text(CellStyle.TEXT, new String(bytes, StandardCharsets.UTF_8));
                sheet.endRow();
            }
        }
        workbook.endSheet(WorkbookWriter.LONG_TEXTS, sheet.end());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
