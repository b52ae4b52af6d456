package vn.solieu.rendering.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Copies objects of a PDF into another document, streams with their bytes as they are. */
final class CosCopy {

    /** What is nested deeper is no image. */
    private static final int DEEPEST = 16;

    private final PDDocument target;
    private final IdentityHashMap<COSBase, COSBase> copied = new IdentityHashMap<>();

    CosCopy(PDDocument target) {
        this.target = target;
    }

    /** A copy with all it holds; objects met again are the same copy again. */
    @Nullable
    COSBase copy(@Nullable COSBase original) throws IOException {
        return copy(original, 0);
    }

    private @Nullable COSBase copy(@Nullable COSBase reference, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("objects nested too deep");
        }
        COSBase original = reference instanceof COSObject object ? object.getObject() : reference;
        COSBase known = original == null ? null : copied.get(original);
        if (known != null) {
            return known;
        }
        return switch (original) {
            case COSStream stream -> {
                COSStream copy = stream(stream);
                copied.put(stream, copy);
                copyEntries(stream, copy, depth);
                yield copy;
            }
            case COSDictionary dictionary -> {
                COSDictionary copy = new COSDictionary();
                copied.put(dictionary, copy);
                copyEntries(dictionary, copy, depth);
                yield copy;
            }
            case COSArray array -> {
                COSArray copy = new COSArray();
                copied.put(array, copy);
                for (int i = 0; i < array.size(); i++) {
                    copy.add(copy(array.get(i), depth + 1));
                }
                yield copy;
            }
            case null, default -> original;
        };
    }

    private void copyEntries(COSDictionary original, COSDictionary copy, int depth) throws IOException {
        for (Map.Entry<COSName, COSBase> entry : original.entrySet()) {
            if (!entry.getKey().equals(COSName.LENGTH)) {
                copy.setItem(entry.getKey(), copy(entry.getValue(), depth + 1));
            }
        }
    }

    /** A stream of the same encoded bytes, without any entries yet. */
    COSStream stream(COSStream original) throws IOException {
        COSStream copy = target.getDocument().createCOSStream();
        try (InputStream in = original.createRawInputStream();
                OutputStream out = copy.createRawOutputStream()) {
            in.transferTo(out);
        }
        return copy;
    }
}
