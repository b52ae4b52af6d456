package vn.solieu.reading.signatures;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file as if nothing followed: the document as it was when they were signed. */
final class FileStart implements RandomAccessRead {

    private final RandomAccessReadBufferedFile file;
    private final RandomAccessReadView start;
    private final long end;

    FileStart(Path path, long end) throws IOException {
        this.file = new RandomAccessReadBufferedFile(path);
        this.start = file.createView(0, end);
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        return start.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return start.read(bytes, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return start.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        start.seek(position);
    }

    @Override
    public long length() {
        return end;
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public void rewind(int bytes) throws IOException {
        start.rewind(bytes);
    }

    @Override
    public boolean isEOF() throws IOException {
        return start.isEOF();
    }

    /** Views of views are refused by PDFBox, which takes streams out of files as views. */
    @Override
    public RandomAccessReadView createView(long from, long length) throws IOException {
        if (from < 0 || length < 0 || length > end - from) {
            throw new IOException("bytes behind the signed ones");
        }
        return file.createView(from, length);
    }

    @Override
    public void close() throws IOException {
        start.close();
        file.close();
    }
}
