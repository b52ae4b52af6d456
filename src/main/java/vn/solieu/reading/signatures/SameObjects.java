package vn.solieu.reading.signatures;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.solieu.document.SignatureCoverage.Change;

/** Objects of two states of one file that should be the same, with all that is below them. */
final class SameObjects {

    /** Pairs beyond this are not compared: a book of ten thousand pages has fewer. */
    private static final int MOST_PAIRS = 2_000_000;

    private final Map<COSObjectKey, Long> offsetsBefore;
    private final Map<COSObjectKey, Long> offsetsAfter;
    private final IdentityHashMap<COSDictionary, COSDictionary> paired;
    private final Deque<Expected> waiting = new ArrayDeque<>();
    private final Set<Seen> seen = new HashSet<>();
    private int pairs;

    private record Expected(
            @Nullable COSBase before, @Nullable COSBase after, Change otherwise) {}

    private record Seen(COSObjectKey before, COSObjectKey after, Change otherwise) {}

    /**
     * A comparison of two states.
     *
     * @param paired objects that are compared by rules of their own, read when {@link #compareAll} is called
     */
    SameObjects(COSDocument before, COSDocument after, IdentityHashMap<COSDictionary, COSDictionary> paired) {
        this.offsetsBefore = before.getXrefTable();
        this.offsetsAfter = after.getXrefTable();
        this.paired = paired;
    }

    /** Puts down that two objects should be the same, and what it means when they are not. */
    void expect(@Nullable COSBase before, @Nullable COSBase after, Change otherwise) {
        if (before == null && after == null) {
            return;
        }
        waiting.add(new Expected(before, after, otherwise));
    }

    /** Compares everything that was put down; depth first, without recursion, for files may be nested as they like. */
    void compareAll(Set<Change> changes) throws IOException {
        while (!waiting.isEmpty()) {
            Expected expected = waiting.removeLast();
            if (++pairs > MOST_PAIRS) {
                changes.add(Change.UNKNOWN);
                return;
            }
            if (!isSame(expected)) {
                changes.add(expected.otherwise());
            }
        }
    }

    private boolean isSame(Expected expected) throws IOException {
        COSObjectKey keyBefore = keyOf(expected.before());
        COSObjectKey keyAfter = keyOf(expected.after());
        if (keyBefore != null && keyAfter != null && !seen.add(new Seen(keyBefore, keyAfter, expected.otherwise()))) {
            return true;
        }
        COSBase before = resolved(expected.before());
        COSBase after = resolved(expected.after());
        if (before == null || after == null) {
            return before == null && after == null;
        }
        if (before instanceof COSDictionary dictionary && paired.containsKey(dictionary)) {
            // Compared by its own rules, as long as the reference still leads to it.
            return after.equals(paired.get(dictionary));
        }
        if (!before.getClass().equals(after.getClass())) {
            return isNumber(before, after) && before.equals(after);
        }
        return switch (before) {
            case COSStream stream -> isSame(stream, (COSStream) after, keyBefore, keyAfter, expected.otherwise());
            case COSDictionary dictionary -> entries(dictionary, (COSDictionary) after, expected.otherwise());
            case COSArray array -> items(array, (COSArray) after, expected.otherwise());
            default -> before.equals(after);
        };
    }

    private static boolean isNumber(COSBase before, COSBase after) {
        return before instanceof org.apache.pdfbox.cos.COSNumber && after instanceof org.apache.pdfbox.cos.COSNumber;
    }

    private static @Nullable COSObjectKey keyOf(@Nullable COSBase value) {
        return value instanceof COSObject reference ? reference.getKey() : null;
    }

    private static @Nullable COSBase resolved(@Nullable COSBase value) {
        COSBase found = value instanceof COSObject reference ? reference.getObject() : value;
        return found instanceof COSNull ? null : found;
    }

    private boolean entries(COSDictionary before, COSDictionary after, Change otherwise) {
        Set<COSName> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (COSName name : names) {
            // The bytes of streams are compared themselves, and the way up leads where the comparison came from.
            if (!name.equals(COSName.LENGTH) && !name.equals(COSName.PARENT)) {
                expect(before.getItem(name), after.getItem(name), otherwise);
            }
        }
        return true;
    }

    private boolean items(COSArray before, COSArray after, Change otherwise) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            expect(before.get(i), after.get(i), otherwise);
        }
        return true;
    }

    private boolean isSame(
            COSStream before,
            COSStream after,
            @Nullable COSObjectKey keyBefore,
            @Nullable COSObjectKey keyAfter,
            Change otherwise)
            throws IOException {
        boolean sameBytesOfFile = keyBefore != null
                && keyBefore.equals(keyAfter)
                && Objects.equals(offsetsBefore.get(keyBefore), offsetsAfter.get(keyAfter));
        return entries(before, after, otherwise) && (sameBytesOfFile || hasSameBytes(before, after));
    }

    private static boolean hasSameBytes(COSStream before, COSStream after) throws IOException {
        try (InputStream first = before.createRawInputStream();
                InputStream second = after.createRawInputStream()) {
            byte[] one = new byte[1 << 14];
            byte[] other = new byte[1 << 14];
            while (true) {
                int length = first.readNBytes(one, 0, one.length);
                if (length != second.readNBytes(other, 0, other.length)
                        || !java.util.Arrays.equals(one, 0, length, other, 0, length)) {
                    return false;
                }
                if (length == 0) {
                    return true;
                }
            }
        }
    }
}
