package vn.solieu.language.restoration;

/**
 * Says which documents of a corpus are kept from training, by their text alone: one in twenty. Whoever measures asks the same question
 * and gets the same documents.
 */
public final class HoldOut {

    /** One document in so many. */
    private static final int ONE_IN = 20;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private HoldOut() {}

    /**
     * Whether a document is kept for measuring.
     *
     * @param document its sentences in order, each ended by a line feed
     */
    public static boolean contains(CharSequence document) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < document.length(); i++) {
            hash = (hash ^ document.charAt(i)) * FNV_PRIME;
        }
        // The low bits of this hash mix poorly: the high ones decide.
        return Long.remainderUnsigned(hash >>> 32, ONE_IN) == 0;
    }
}
