package vn.solieu.language.restoration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import vn.solieu.language.restoration.SyllableLanguageModel.Tables;

/**
 * The stored form of a language model: a mark, three sizes, the words, then every table in ascending order. Numbers are stored seven bits
 * a byte, low bits first, the high bit set on all but the last; the words of a range as differences.
 */
final class ModelFile {

    private static final byte[] MARK = "solieu-language-2\n".getBytes(StandardCharsets.US_ASCII);

    /** Unigram logarithms are kept finer than the others: everything backs off to them. */
    private static final float WORD_STEPS_PER_NAT = 1024;

    private final byte[] bytes;
    private int at = MARK.length;

    private ModelFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] encode(Vocabulary vocabulary, Tables tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        out.writeBytes(MARK);
        int words = vocabulary.size();
        number(out, words);
        number(out, tables.pairWord.length);
        number(out, tables.tripleWord.length);
        byte[] list = String.join("\n", vocabulary.words()).getBytes(StandardCharsets.UTF_8);
        number(out, list.length);
        out.writeBytes(list);
        for (int w = Vocabulary.FIRST_WORD; w < words; w++) {
            out.write(vocabulary.capitalised(w));
        }
        for (int w = Vocabulary.FIRST_WORD; w < words; w++) {
            out.write(vocabulary.leadsCapital(w));
        }
        for (int w = 0; w < words; w++) {
            number(out, Math.round(-tables.wordScore[w] * WORD_STEPS_PER_NAT));
        }
        out.writeBytes(tables.wordRest);
        differences(out, tables.pairFrom, tables.pairWord);
        out.writeBytes(tables.pairScore);
        out.writeBytes(tables.pairRest);
        differences(out, tables.tripleFrom, tables.tripleWord);
        out.writeBytes(tables.tripleScore);
        return out.toByteArray();
    }

    private static void differences(ByteArrayOutputStream out, int[] from, char[] words) {
        for (int range = 0; range + 1 < from.length; range++) {
            number(out, from[range + 1] - from[range]);
            int last = 0;
            for (int i = from[range]; i < from[range + 1]; i++) {
                number(out, words[i] - last);
                last = words[i];
            }
        }
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    static SyllableLanguageModel decode(byte[] bytes) throws IOException {
        if (bytes.length < MARK.length || !Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length))) {
            throw new IOException("not a language model of this program");
        }
        try {
            return new ModelFile(bytes).model();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the language model is cut off or damaged", e);
        }
    }

    private SyllableLanguageModel model() throws IOException {
        int words = number();
        int pairs = number();
        int triples = number();
        // Every word, pair and triple takes a byte and more: a size beyond the file's own is damage, not a reason to
        // take memory.
        if (words > Vocabulary.MOST_WORDS || words < Vocabulary.FIRST_WORD || (long) pairs + triples > bytes.length) {
            throw new IOException("the language model is damaged: its sizes do not fit");
        }
        Tables tables = new Tables(words, pairs, triples);
        int length = number();
        List<String> list = List.of(new String(bytes, at, length, StandardCharsets.UTF_8).split("\n"));
        at += length;
        if (list.size() != words - Vocabulary.FIRST_WORD) {
            throw new IOException("the language model is damaged: its words do not fit their number");
        }
        byte[] capitalised = copied(words - Vocabulary.FIRST_WORD);
        byte[] leadsCapital = copied(words - Vocabulary.FIRST_WORD);
        for (int w = 0; w < words; w++) {
            tables.wordScore[w] = -number() / WORD_STEPS_PER_NAT;
        }
        copied(tables.wordRest);
        differences(tables.pairFrom, tables.pairWord);
        copied(tables.pairScore);
        copied(tables.pairRest);
        differences(tables.tripleFrom, tables.tripleWord);
        copied(tables.tripleScore);
        if (at != bytes.length) {
            throw new IOException("the language model is damaged: bytes are left over");
        }
        return new SyllableLanguageModel(new Vocabulary(list, capitalised, leadsCapital), tables);
    }

    /** Reads ranges as {@link #number} would; most differences are one byte, and this loop is most of the time that reading takes. */
    private void differences(int[] from, char[] words) {
        byte[] source = bytes;
        int next = 0;
        for (int range = 0; range + 1 < from.length; range++) {
            from[range] = next;
            int to = next + number();
            int place = at;
            int last = 0;
            while (next < to) {
                int part = source[place++];
                int difference = part & 0x7f;
                for (int shift = 7; part < 0; shift += 7) {
                    part = source[place++];
                    difference |= (part & 0x7f) << shift;
                }
                last += difference;
                words[next++] = (char) last;
            }
            at = place;
        }
        from[from.length - 1] = next;
    }

    private int number() {
        int value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 0x7f;
        int shift = 7;
        byte part;
        do {
            part = bytes[at++];
            value |= (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }

    private byte[] copied(int length) {
        return copied(new byte[length]);
    }

    private byte[] copied(byte[] into) {
        if (at + into.length > bytes.length) {
            throw new IndexOutOfBoundsException(at + into.length);
        }
        System.arraycopy(bytes, at, into, 0, into.length);
        at += into.length;
        return into;
    }
}
