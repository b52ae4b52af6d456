package vn.solieu.reading.signatures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The signature dictionaries of a document: the values of its signature fields and what the catalog names as certification or
 * usage rights. Fields that nobody has signed have none.
 */
final class SignatureFields {

    /** A form of more fields than this is no form. */
    private static final int MOST_FIELDS = 100_000;

    /** Fields inherit their type; a chain of parents longer than this is a loop. */
    private static final int MOST_PARENTS = 32;

    static final COSName PERMS = COSName.getPDFName("Perms");
    static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    private static final COSName USAGE_RIGHTS = COSName.getPDFName("UR3");

    private SignatureFields() {}

    /** The dictionaries, each once, in no particular order; empty for an unsigned document. */
    static List<COSDictionary> signatures(COSDocument document) {
        COSDictionary catalog = catalogOf(document);
        if (catalog == null) {
            return List.of();
        }
        Set<COSDictionary> found = Collections.newSetFromMap(new IdentityHashMap<>());
        List<COSDictionary> signatures = new ArrayList<>();
        COSDictionary form = dictionary(catalog.getDictionaryObject(COSName.ACRO_FORM));
        if (form != null) {
            for (COSDictionary field : fields(form)) {
                COSDictionary value = dictionary(field.getDictionaryObject(COSName.V));
                if (value != null && isSignatureField(field) && found.add(value)) {
                    signatures.add(value);
                }
            }
        }
        COSDictionary permissions = dictionary(catalog.getDictionaryObject(PERMS));
        if (permissions != null) {
            for (COSName name : List.of(DOC_MDP, USAGE_RIGHTS)) {
                COSDictionary value = dictionary(permissions.getDictionaryObject(name));
                if (value != null && value.containsKey(COSName.CONTENTS) && found.add(value)) {
                    signatures.add(value);
                }
            }
        }
        return signatures;
    }

    static @Nullable COSDictionary catalogOf(COSDocument document) {
        COSDictionary trailer = document.getTrailer();
        return trailer == null ? null : dictionary(trailer.getDictionaryObject(COSName.ROOT));
    }

    private static List<COSDictionary> fields(COSDictionary form) {
        List<COSDictionary> fields = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        addAll(form.getDictionaryObject(COSName.FIELDS), waiting);
        while (!waiting.isEmpty() && fields.size() < MOST_FIELDS) {
            COSDictionary field = dictionary(waiting.remove());
            if (field != null && seen.add(field)) {
                fields.add(field);
                addAll(field.getDictionaryObject(COSName.KIDS), waiting);
            }
        }
        return fields;
    }

    private static void addAll(@Nullable COSBase array, Deque<COSBase> waiting) {
        if (array instanceof COSArray items) {
            for (int i = 0; i < items.size() && waiting.size() < MOST_FIELDS; i++) {
                COSBase item = items.getObject(i);
                if (item != null) {
                    waiting.add(item);
                }
            }
        }
    }

    /** Whether a field, or one it inherits from, is there for a signature. */
    static boolean isSignatureField(COSDictionary field) {
        return COSName.SIG.equals(typeOf(field));
    }

    /** The type of a field, its own or inherited; {@code null} for none. */
    static @Nullable COSBase typeOf(COSDictionary field) {
        COSDictionary at = field;
        for (int i = 0; i < MOST_PARENTS && at != null; i++) {
            COSBase type = at.getDictionaryObject(COSName.FT);
            if (type != null) {
                return type;
            }
            at = dictionary(at.getDictionaryObject(COSName.PARENT));
        }
        return null;
    }

    static @Nullable COSDictionary dictionary(@Nullable COSBase value) {
        return value instanceof COSDictionary dictionary ? dictionary : null;
    }
}
